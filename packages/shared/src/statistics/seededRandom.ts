/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** Fills an array with 32 random bits an element. */
  refill(target: Uint32Array): void;
  /** Uniform on [0, 1) */
  next(): number;
}

/**
 * A seeded generator: the small fast counting generator sfc32 (Doty-Humphrey, PractRand, public domain). 128 bits of
 * state, of which 32 are a counter, so that it cannot repeat within 2^32 numbers.
 */
export function seededRandom(seed: number): SeededRandom {
  const state = Int32Array.of(0, seed | 0, Math.imul(seed, 0x9e3779b1), 1);
  // The state lives in local variables for the length of an array: captured variables of this size are objects on the
  // heap, and filling takes three times as long.
  const refill = (target: Uint32Array): void => {
    let a = (state[0] ?? 0) | 0;
    let b = (state[1] ?? 0) | 0;
    let c = (state[2] ?? 0) | 0;
    let counter = (state[3] ?? 0) | 0;
    for (let at = 0; at < target.length; at++) {
      const sum = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      target[at] = sum;
    }
    state.set([a, b, c, counter]);
  };
  const one = new Uint32Array(1);
  // The seed spreads over the state only after some rounds; without them neighbouring seeds start alike.
  refill(new Uint32Array(15));
  return {
    refill,
    next() {
      refill(one);
      return (one[0] ?? 0) / 2 ** 32;
    },
  };
}

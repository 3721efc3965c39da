/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** Uniform on [0, 1) */
  next(): number;
  /** Draws `size` places of an array, with replacement, and counts each draw at its place: `next()` times its length. */
  pick(times: Uint16Array, size: number): void;
}

/**
 * A seeded generator: the small fast counting generator sfc32 (Doty-Humphrey, PractRand, public domain). 128 bits of
 * state, of which 32 are a counter, so that it cannot repeat within 2^32 numbers.
 */
export function seededRandom(seed: number): SeededRandom {
  const state = Int32Array.of(0, seed | 0, Math.imul(seed, 0x9e3779b1), 1);
  const next = (): number => {
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const sum = (((a + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (counter + 1) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The seed spreads over the state only after some rounds; without them neighbouring seeds start alike.
  for (let round = 0; round < 15; round++) next();
  return { next, pick: (times, size) => pick(state, times, size) };
}

/**
 * The step of `next` again, over local variables: a bootstrap draws twenty million people, and a call that reads and
 * writes the state for each of them takes three times as long.
 */
function pick(state: Int32Array, times: Uint16Array, size: number): void {
  let a = (state[0] ?? 0) | 0;
  let b = (state[1] ?? 0) | 0;
  let c = (state[2] ?? 0) | 0;
  let counter = (state[3] ?? 0) | 0;
  const scale = times.length / 2 ** 32;
  for (let drawn = 0; drawn < size; drawn++) {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    const place = Math.floor((sum >>> 0) * scale);
    times[place] = (times[place] ?? 0) + 1;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}

import { seededRandom } from "@klankbord/shared/statistics";

/** What the demo draws from; the same for the same seed. */
export interface Random {
  /** Uniform on [0, 1). */
  next(): number;
  /** Standard normal. */
  normal(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of these, each as often as its share of all shares. */
  pick<T extends { share: number }>(from: readonly T[]): T;
}

export function random(seed: number): Random {
  const source = seededRandom(seed);
  const next = (): number => source.next();
  return {
    next,
    // Box–Muller; 1 − u keeps the logarithm away from 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick(from) {
      let left = next() * from.reduce((sum, { share }) => sum + share, 0);
      for (const one of from) {
        left -= one.share;
        if (left < 0) return one;
      }
      const last = from.at(-1);
      if (last === undefined) throw new RangeError("nothing to pick from");
      return last;
    },
  };
}

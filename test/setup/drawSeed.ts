import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    seed: number;
  }
}

/**
 * Once per run: the seed of all examples that fast-check draws, new for every run unless `FAST_CHECK_SEED` gives that of an earlier one.
 *
 * @throws {Error} when the variable is no whole number
 */
export default function drawSeed(project: TestProject): void {
  const given = process.env["FAST_CHECK_SEED"];
  const seed = given === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(given);
  if (!Number.isSafeInteger(seed) || given === "")
    throw new Error(`FAST_CHECK_SEED is a whole number, not "${given}".`);
  console.log(`Examples are drawn with FAST_CHECK_SEED=${seed}; give it to draw the same again.`);
  project.provide("seed", seed);
}

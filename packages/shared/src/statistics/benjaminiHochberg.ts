/**
 * Benjamini–Hochberg: p-values made fit for reading several at once. Among the tests with q under 0.05, some 5 % at most
 * are expected to be chance; without it, of twenty tests on nothing one is "significant".
 *
 * q of the j-th smallest of m is the least of p·m/i over i ≥ j, at most 1 (Benjamini & Hochberg 1995, JRSS B 57: 289–300).
 *
 * @param ps null where no test was made; such a test does not count towards m and stays null
 * @returns in the order given
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[] {
  const tests = ps
    .map((p, index) => ({ p, index }))
    .filter((test): test is { p: number; index: number } => test.p !== null)
    .sort((a, b) => b.p - a.p);
  const qs: (number | null)[] = ps.map(() => null);
  let least = 1;
  tests.forEach(({ p, index }, place) => {
    least = Math.min(least, (p * tests.length) / (tests.length - place));
    qs[index] = least;
  });
  return qs;
}

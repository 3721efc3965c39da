import { expect, test } from "vitest";
import { seededRandom } from "../statistics/seededRandom.ts";
import { driverIntervals } from "./driverIntervals.ts";

/** The first item moves the outcome twice as much as the second, the third not at all. */
function people(n: number) {
  const random = seededRandom(7);
  const rating = () => 1 + Math.floor(random.next() * 5);
  const values = new Uint8Array(n * 4);
  for (let person = 0; person < n; person++) {
    const [a, b, c] = [rating(), rating(), rating()];
    const outcome = Math.round((2 * a + b + 2 * rating()) / 5);
    values.set([a, b, c, outcome], person * 4);
  }
  return { n, width: 4, values };
}

test("twenty thousand people are drawn five thousand at a time, and the interval shrunk to what all of them tell", () => {
  const estimates = [0.8, 0.2, 0];
  const all = driverIntervals(people(20_000), estimates, 20_000, 1);
  const some = driverIntervals(people(5_000), estimates, 5_000, 1);
  expect(all).toMatchObject({ method: "m_out_of_n", m: 5_000, draws: 1_000 });
  expect(some).toMatchObject({ method: "bootstrap", m: 5_000 });
  const width = (shares: typeof all.shares) => (shares[0]?.high ?? 0) - (shares[0]?.low ?? 0);
  expect(width(all.shares) / width(some.shares)).toBeCloseTo(0.5, 1);
});

test("shares stay between 0 and 1", () => {
  for (const share of driverIntervals(people(200), [0.8, 0.2, 0], 200, 1).shares) {
    expect(share?.low).toBeGreaterThanOrEqual(0);
    expect(share?.high).toBeLessThanOrEqual(1);
  }
});

test("nobody to draw from gives no interval", () => {
  expect(driverIntervals({ n: 0, width: 4, values: new Uint8Array(0) }, [0.5, 0.5, 0], 0, 1).shares).toEqual([
    null,
    null,
    null,
  ]);
});

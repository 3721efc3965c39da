import { hiddenParts, type Rated } from "@klankbord/shared/matrix";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSettled } from "./masks.ts";

const MINIMUM = 5;
const count = fc.oneof(fc.nat(9), fc.integer({ min: 4, max: 40 }));
const rated = fc.record({ satisfaction: count, importance: count, pairs: count });
const table = fc.record({
  rows: fc.array(fc.tuple(rated, rated), { minLength: 1, maxLength: 7 }),
  outside: fc.constantFrom(0, 0, 2, 9),
  known: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  asked: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
});

describe("what some values of a dimension settle about the others", () => {
  test("is what a table of all values would say", () => {
    let settled = 0;
    fc.assert(
      fc.property(table, ({ rows, outside, known, asked }) => {
        const whole = [0, 1].map((place): Rated => {
          const sum = (part: keyof Rated): number =>
            rows.reduce<number>((all, row) => all + (row[place]?.[part] ?? 0), outside);
          return { satisfaction: sum("satisfaction"), importance: sum("importance"), pairs: sum("pairs") };
        });
        const names = asked.map(String);
        const some = rows.flatMap((row, at): [string, Rated[]][] =>
          known[at] || asked.includes(at) ? [[String(at), row]] : [],
        );
        if (!isSettled(names, new Map(some), MINIMUM)) return;
        settled++;
        const hidden = hiddenParts(rows, whole, MINIMUM);
        for (const at of asked)
          rows[at]?.forEach((own, place) => {
            for (const part of ["satisfaction", "importance", "pairs"] as const)
              expect(hidden[at]?.[place]?.[part]).toBe(own[part] > 0 && own[part] < MINIMUM);
          });
      }),
      { numRuns: 5_000 },
    );
    expect(settled).toBeGreaterThan(100);
  });

  test("is nothing where the asked value has the fewest ratings of one item", () => {
    const row = (n: number): Rated[] => [{ satisfaction: n, importance: n, pairs: n }];
    const values = new Map([
      ["large", row(40)],
      ["small", row(6)],
    ]);
    expect(isSettled(["large"], values, MINIMUM)).toBe(true);
    expect(isSettled(["small"], values, MINIMUM)).toBe(false);
    expect(isSettled(["large"], new Map([["large", row(40)]]), MINIMUM)).toBe(false);
    expect(isSettled(["large"], new Map([...values, ["small", row(4)]]), MINIMUM)).toBe(false);
  });
});

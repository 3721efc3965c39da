import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withheldUnion, withheldValues } from "./withheld.ts";

const values = (counts: Record<string, number>) => Object.entries(counts).map(([value, n]) => ({ value, n }));
const hidden = (counts: Record<string, number>, total: number) =>
  Object.fromEntries(withheldValues(values(counts), total, 5));
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, n) => all + n, 0);

describe("values that may not be shown", () => {
  test("are none where all are large enough", () => {
    expect(hidden({ a: 5, b: 90 }, 95)).toEqual({});
  });

  test("are the small one and the next smallest, for the total minus the others would be the small one", () => {
    expect(hidden({ a: 40, b: 12, c: 3 }, 55)).toEqual({ b: "protects_other", c: "too_few" });
  });

  test("are two small ones and a third, for small ones are no company for each other", () => {
    expect(hidden({ a: 40, b: 1, c: 2, d: 9 }, 52)).toEqual({
      b: "too_few",
      c: "too_few",
      d: "protects_other",
    });
  });

  test("count answers without a value: too few of them hide the smallest value", () => {
    expect(hidden({ a: 40, b: 12 }, 54)).toEqual({ b: "protects_other" });
  });

  test("are too few only under the minimum: exactly the minimum is company", () => {
    expect(hidden({ a: 40, b: 5, c: 3 }, 48)).toEqual({ b: "protects_other", c: "too_few" });
    expect(withheldUnion(["b"], values({ a: 40, b: 5, c: 3 }), 48, 5)).toBe("protects_other");
  });

  test("are those hidden for other reasons too, with the company that is smallest over all time", () => {
    const beside = {
      hidden: new Set(["c"]),
      ever: new Map([
        ["a", 20],
        ["b", 50],
        ["c", 9],
      ]),
    };
    const found = withheldValues(values({ a: 40, b: 12, c: 9 }), 61, 5, beside);
    expect(Object.fromEntries(found)).toEqual({ a: "protects_other", c: "protects_other" });
    const unknown = { hidden: new Set(["c"]), ever: new Map<string, number>() };
    expect([...withheldValues(values({ a: 40, b: 12, c: 9 }), 61, 5, unknown).keys()]).toEqual(["b", "c"]);
  });

  test("are all where the only other group is too small", () => {
    expect(hidden({ a: 40, b: 2 }, 42)).toEqual({ a: "complement", b: "too_few" });
  });
});

describe("a union of values", () => {
  const counts = { a: 40, b: 12, c: 3 };
  const union = (...asked: string[]) => withheldUnion(asked, values(counts), sum(counts), 5);

  test("is shown when each of its values is", () => {
    expect(withheldUnion(["a", "b"], values({ a: 40, b: 12, d: 9 }), 61, 5)).toBeNull();
  });

  test("is not when one of its values is hidden: taking the other away would show it", () => {
    expect(union("c")).toBe("too_few");
    expect(union("b")).toBe("protects_other");
    expect(union("a", "b")).toBe("complement");
    expect(union("nowhere")).toBe("empty");
  });

  test("of everybody is no filter", () => {
    expect(union("a", "b", "c")).toBeNull();
  });
});

test("whatever is added and taken away of shown unions and the total, it is nobody or at least the minimum", () => {
  const groups = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(groups, fc.nat(8), fc.integer({ min: 5, max: 10 }), (sizes, without, minimumN) => {
      const counted = sizes.map((n, index) => ({ value: `v${index}`, n })).filter(({ n }) => n > 0);
      const total = counted.reduce((all, { n }) => all + n, without);
      const all = counted.map(({ value }) => value);
      const subsets = Array.from({ length: 2 ** all.length }, (_, bits) =>
        all.filter((_value, index) => bits & (1 << index)),
      );
      const shown = subsets
        .filter((asked) => withheldUnion(asked, counted, total, minimumN) === null)
        .map((asked) => new Set(asked));
      const size = (members: Set<string>, other = 0): number =>
        counted.filter(({ value }) => members.has(value)).reduce((sumOf, { n }) => sumOf + n, other);
      for (const one of shown) {
        const left = total - size(one);
        if (left > 0 && left < minimumN) return false;
        for (const other of shown) {
          const less = size(new Set([...one].filter((value) => !other.has(value))));
          if (less > 0 && less < minimumN) return false;
        }
      }
      return true;
    }),
  );
});

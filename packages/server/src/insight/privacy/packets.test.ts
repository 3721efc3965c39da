import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wholePackets } from "./packets.ts";

/** Which answers, by their place in all that ever came, a period shows. */
function shown(before: number, n: number, size: number): Set<number> {
  const [from, to] = wholePackets(before, n, size);
  return new Set(Array.from({ length: to - from }, (_, at) => before + from + at));
}

const without = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((place) => !other.has(place)).length;

describe("packets of five", () => {
  test("a first answer more shows nothing, and neither does a first answer fewer", () => {
    expect(shown(0, 4, 5).size).toBe(0);
    expect([...shown(0, 5, 5)]).toEqual([0, 1, 2, 3, 4]);
    expect(shown(0, 6, 5).size).toBe(0);
    expect(shown(0, 10, 5).size).toBe(10);
    expect(shown(0, 11, 5).size).toBe(5);
    expect(shown(1, 9, 5).size).toBe(0);
    expect([...shown(3, 12, 5)]).toEqual([5, 6, 7, 8, 9]);
  });

  test("all whole packets of a period are shown, but for one where else 1 to 4 would wait", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(29), fc.integer({ min: 5, max: 7 }), (before, n, size) => {
        const ends = Array.from({ length: 70 }, (_, packet) => (packet + 1) * size);
        const within = ends.filter((end) => end - size >= before && end <= before + n);
        const waiting = n - within.length * size;
        const left = within.length > 0 && waiting > 0 && waiting < size ? within.slice(0, -1) : within;
        expect(wholePackets(before, n, size)[1] - wholePackets(before, n, size)[0]).toBe(left.length * size);
        const [first] = left;
        expect(shown(before, n, size).has((first ?? 0) - 1)).toBe(first !== undefined);
      }),
    );
    expect(wholePackets(1, 3, 5)).toEqual([0, 0]);
    expect(wholePackets(3, 5, 5)).toEqual([0, 0]);
    expect(wholePackets(3, 12, 5)).toEqual([2, 7]);
  });

  test("no two periods differ by 1 to 4 answers, and none differs so from all its answers", () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(29),
        fc.nat(60),
        fc.nat(29),
        fc.integer({ min: 5, max: 9 }),
        (before, n, before2, n2, size) => {
          const [one, other] = [shown(before, n, size), shown(before2, n2, size)];
          for (const few of [without(one, other), without(other, one)])
            expect(few === 0 || few >= size).toBe(true);
          // Fewer than a packet are hidden as a whole.
          const waiting = n - one.size;
          expect(n < size || waiting === 0 || waiting >= size).toBe(true);
          for (const place of one) expect(place >= before && place < before + n).toBe(true);
        },
      ),
    );
  });

  test("together, periods that follow each other differ so from none that holds them all", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.array(fc.nat(29), { maxLength: 5 }), (before, lengths) => {
        let start = before;
        let waiting = 0;
        for (const n of lengths) {
          const counted = shown(start, n, 5).size;
          // Fewer than five are hidden as a whole, packets or not.
          if (n >= 5) waiting += n - counted;
          start += n;
        }
        expect(waiting === 0 || waiting >= 5).toBe(true);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTurns, type Turns } from "./turns.ts";

const turn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when the test says so, in the order begun. */
function byHand() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    work: (name: string) => async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    },
    endNext: async () => {
      ends.shift()?.();
      await turn();
    },
  };
}

function ask(turns: Turns, work: () => Promise<string>, name: string, left?: AbortSignal): Promise<string> {
  const answer = turns.share(work).join({ name, left });
  answer.catch(() => undefined);
  return answer;
}

describe("turns", () => {
  test("a light question of one comes after one of another's 120, not after all", async () => {
    const { begun, work, endNext } = byHand();
    const turns = createTurns({ lanes: 1 });
    for (let at = 0; at < 120; at++) void ask(turns, work(`heavy ${at}`), "one");
    const light = ask(turns, work("light"), "other");
    await endNext();
    expect(begun).toEqual(["heavy 0", "light"]);
    await endNext();
    expect(await light).toBe("light");
  });

  test("of several lanes one asker has one, so that another's question is begun at once", async () => {
    const { begun, work } = byHand();
    const turns = createTurns({ lanes: 2 });
    for (let at = 0; at < 9; at++) void ask(turns, work(`heavy ${at}`), "one");
    void ask(turns, work("light"), "other");
    await turn();
    expect(begun).toEqual(["heavy 0", "light"]);
  });

  test("what nobody waits for any more is never begun", async () => {
    const { begun, work, endNext } = byHand();
    const turns = createTurns({ lanes: 1 });
    void ask(turns, work("first"), "one");
    const leave = new AbortController();
    const left = Array.from({ length: 150 }, (_, at) => ask(turns, work(`left ${at}`), "one", leave.signal));
    void ask(turns, work("stays"), "one");
    leave.abort();
    await expect(left[149]).rejects.toMatchObject({ code: "busy" });
    await endNext();
    expect(begun).toEqual(["first", "stays"]);
  });

  test("what two wait for is done once, in the first turn of either, and for the one who stays", async () => {
    const { begun, work, endNext } = byHand();
    const turns = createTurns({ lanes: 1 });
    for (let at = 0; at < 5; at++) void ask(turns, work(`own ${at}`), "one");
    const shared = turns.share(work("shared"));
    const leave = new AbortController();
    const first = shared.join({ name: "one", left: leave.signal });
    const second = shared.join({ name: "other" });
    leave.abort();
    await expect(first).rejects.toMatchObject({ code: "busy" });
    await endNext();
    expect(begun).toEqual(["own 0", "shared"]);
    await endNext();
    expect(await second).toBe("shared");
    expect(await shared.join({ name: "late" })).toBe("shared");
    for (let at = 0; at < 5; at++) await endNext();
    expect(begun.filter((name) => name === "shared")).toHaveLength(1);
  });

  test("too many of one are refused, and only theirs", async () => {
    const { work, endNext } = byHand();
    const turns = createTurns({ lanes: 1, mostOfOne: 3 });
    void ask(turns, work("runs"), "one");
    const waiting = [1, 2, 3].map((at) => ask(turns, work(`waits ${at}`), "one"));
    await expect(ask(turns, work("more"), "one")).rejects.toMatchObject({ code: "busy", retryAfter: 5 });
    const other = ask(turns, work("other's"), "other");
    for (let at = 0; at < 5; at++) await endNext();
    expect(await Promise.all([...waiting, other])).toHaveLength(4);
  });

  test("a failure is told to those who wait and frees the lane", async () => {
    const turns = createTurns({ lanes: 1 });
    const failing = turns.share(async () => Promise.reject(new Error("no")));
    await expect(failing.join({ name: "one" })).rejects.toThrow("no");
    expect(await turns.share(async () => 7).join({ name: "one" })).toBe(7);
  });

  test("between two of one asker every other who waits has one turn, over any arrivals", async () => {
    const arrivals = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(arrivals, async (names) => {
        const { begun, work, endNext } = byHand();
        const turns = createTurns({ lanes: 1 });
        void ask(turns, work("runs"), "nobody");
        for (const name of names) void ask(turns, work(name), name);
        for (let at = 0; at <= names.length; at++) await endNext();
        const order = begun.slice(1);
        expect(order.toSorted()).toEqual(names.toSorted());
        for (let at = 0; at < order.length; at++) {
          const name = order[at];
          const next = order.indexOf(name ?? "", at + 1);
          if (next < 0) continue;
          const between = new Set(order.slice(at + 1, next));
          for (const other of new Set(order.slice(next + 1)))
            if (other !== name) expect(between.has(other)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

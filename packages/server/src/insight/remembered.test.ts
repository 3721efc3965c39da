import { readySurveys, surveyDefinition } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { createTurns } from "../fair/turns.ts";
import { remembering } from "./remembered.ts";
import type { AnswerOf } from "./verbs.ts";

const definition = surveyDefinition.parse(readySurveys("Test")[0]);
const asker = { name: "one" };

/** Questions that differ by their first day, their answers' sizes, and which of them had to be worked out. */
function remembered(bytesOf: (from: string) => number, most: { answers: number; bytes: number }) {
  const worked: string[] = [];
  const at = { revision: 1 };
  const ask = remembering(
    async (_, verb, question) => {
      const { from } = (question as { period: { from: string } }).period;
      worked.push(from);
      // What is in an answer is of no concern here.
      return { value: `${verb} ${from}` as unknown as AnswerOf<typeof verb>, bytes: bytesOf(from) };
    },
    createTurns({ lanes: 2 }),
    async () => at.revision,
    most,
  );
  const from = async (day: string): Promise<unknown> =>
    ask("matrix", { definition, filter: new Map(), period: { from: day, to: null } }, asker);
  return { worked, at, from };
}

const DAYS = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"] as const;

describe("answers that are remembered", () => {
  test("take no more bytes together than they may: the one used longest ago is forgotten", async () => {
    const { worked, from } = remembered(() => 400, { answers: 300, bytes: 1_000 });
    const [a, b, c] = DAYS;
    await from(a);
    await from(b);
    await from(a);
    expect(worked).toEqual([a, b]);
    await from(c);
    await from(a);
    expect(worked).toEqual([a, b, c]);
    expect(await from(b)).toBe(`matrix ${b}`);
    expect(worked).toEqual([a, b, c, b]);
  });

  test("a large one makes room for itself, and one beyond all room is not kept", async () => {
    const { worked, from } = remembered((day) => (day === DAYS[3] ? 1_001 : 300), {
      answers: 300,
      bytes: 1_000,
    });
    for (const day of DAYS) await from(day);
    await from(DAYS[3]);
    expect(worked).toEqual([...DAYS, DAYS[3]]);
    // What it took is given back: three of 300 fit again.
    for (const day of DAYS.slice(0, 3)) await from(day);
    for (const day of DAYS.slice(0, 3)) await from(day);
    expect(worked).toEqual([...DAYS, DAYS[3], ...DAYS.slice(0, 3)]);
  });

  test("are no more than they may be in number, however small", async () => {
    const { worked, from } = remembered(() => 1, { answers: 2, bytes: 1_000 });
    for (const day of [...DAYS.slice(0, 3), DAYS[1], DAYS[0]]) await from(day);
    expect(worked).toEqual([...DAYS.slice(0, 3), DAYS[0]]);
  });

  test("hold as long as the data do, and those who ask at once wait for one", async () => {
    const { worked, at, from } = remembered(() => 400, { answers: 300, bytes: 1_000 });
    await Promise.all([from(DAYS[0]), from(DAYS[0])]);
    expect(worked).toEqual([DAYS[0]]);
    // A new revision takes the place of the old answer, bytes and all.
    for (at.revision = 2; at.revision < 9; at.revision++) await Promise.all([from(DAYS[0]), from(DAYS[1])]);
    expect(worked).toHaveLength(15);
    at.revision--;
    await Promise.all([from(DAYS[0]), from(DAYS[1])]);
    expect(worked).toHaveLength(15);
  });
});

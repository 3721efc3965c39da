import fc from "fast-check";
import { MONITOR_ITEMS, readySurveys, type RatingPair, type ResponseInput } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { whileLocked } from "../storage/busy.ts";
import { TOKEN, temporaryServer, type TemporaryServer } from "../testing/temporary.ts";
import { gatherMonth } from "./months.ts";
import { createDefinitions } from "./definitions.ts";
import { verify } from "./verify.ts";

/** Brings the values that nobody knows yet. */
const TRUSTED = { authorization: `Bearer ${TOKEN}` };

const monitor = {
  ...readySurveys("Test")[0],
  partial: "count",
  combinations: [["location", "channel"]],
};

const differences = async ({ services: { db, journal } }: TemporaryServer, repair = false) =>
  verify({
    client: db.$client,
    definitions: createDefinitions(db.$client),
    ...(repair ? { repair: async (statements) => journal.write(statements) } : {}),
  });

const select = async ({ services }: TemporaryServer, sql: string) =>
  (await services.db.$client.execute(sql)).rows;

const rating = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("na" as const));
const pair: fc.Arbitrary<RatingPair> = fc.record(
  { satisfaction: rating, importance: rating },
  { requiredKeys: [] },
);
const ratings = fc.dictionary(fc.constantFrom(...MONITOR_ITEMS.map(({ key }) => key)), pair, { minKeys: 1 });

/** Few ids, so that repeats, clashes and completions of unfinished answers come up. */
const submission: fc.Arbitrary<ResponseInput> = fc.record(
  {
    id: fc.integer({ min: 0, max: 30 }).map((number) => `answer-${String(number).padStart(12, "0")}`),
    survey: fc.constant("monitor"),
    ratings,
    remark: fc.constant("x"),
    partial: fc.boolean(),
    dimensions: fc.record(
      { location: fc.constantFrom("utrecht", "zwolle"), channel: fc.constantFrom("web", "phone") },
      { requiredKeys: [] },
    ),
    at: fc
      .integer({ min: 0, max: 400 })
      .map((hours) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString()),
  },
  { requiredKeys: ["id", "survey", "ratings", "remark"] },
);

/** What customers, a manager and the server itself do: months are gathered of both that the answers fall in. */
type Step =
  | { add: ResponseInput[] }
  | { remove: number[] }
  | { catchUp: true }
  | { gather: string }
  | { recount: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.array(submission, { minLength: 1, maxLength: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ remove: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ catchUp: fc.constant(true as const) }) },
  { weight: 2, arbitrary: fc.record({ gather: fc.constantFrom("2026-01", "2026-02") }) },
  { weight: 1, arbitrary: fc.record({ recount: fc.constant(true as const) }) },
);

/** Each list is begun at once, the next list when all of the former is done. */
const course = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

const idOf = (number: number): string => `answer-${String(number).padStart(12, "0")}`;

async function take({ services, post }: TemporaryServer, one: Step): Promise<unknown> {
  const { journal, db } = services;
  if ("add" in one) return Promise.all(one.add.map(async (answer) => post(answer, TRUSTED)));
  if ("remove" in one) return journal.remove(one.remove.map(idOf));
  if ("catchUp" in one) return journal.catchUp();
  if ("recount" in one) return journal.recount("monitor");
  // As another server on the same database does it, between any two writes of this one.
  return whileLocked(db.$client, Number.POSITIVE_INFINITY, async () =>
    gatherMonth(db.$client, "monitor", one.gather),
  );
}

describe("tallies", () => {
  test("agree with the answers after adding, repeating, completing, removing, catching up, gathering and recounting in any order and at once", async () => {
    const server = await temporaryServer();
    await server.put("monitor", monitor);
    await fc.assert(
      fc.asyncProperty(course, async (rounds) => {
        for (const together of rounds) await Promise.all(together.map(async (one) => take(server, one)));
        expect(await differences(server)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    await server.services.journal.remove(Array.from({ length: 31 }, (_, number) => idOf(number)));
    expect(await select(server, "select * from tally")).toEqual([]);
    expect(await select(server, "select * from day_tally")).toEqual([]);
    expect(await select(server, "select * from segment_member")).toEqual([]);
    expect(await select(server, "select * from moments")).toEqual([]);
    // What was added up of a month stands only while that month is among the gathered ones.
    for (const table of ["month_tally", "month_total"])
      expect(await select(server, `select * from ${table} natural join month_gathered`)).toEqual([]);
  });

  test("count each side by value, the three kinds of missing, pairs, and who is important and dissatisfied", async () => {
    const server = await temporaryServer({ now: () => Date.parse("2026-05-05T10:00:00Z") });
    const given: RatingPair[] = [
      { satisfaction: 1, importance: 5 },
      { satisfaction: 4, importance: 4 },
      { satisfaction: "na", importance: 3 },
      { importance: 2 },
    ];
    await Promise.all(
      given.map(async (one, index) =>
        server.post(
          {
            id: `an-answer-number-${index}`,
            survey: "monitor",
            ratings: { outcome: one },
            remark: "x",
          },
          TRUSTED,
        ),
      ),
    );
    const [outcome] = await select(server, "select * from tally where item = 'outcome' and segment = '*'");
    expect(outcome).toMatchObject({
      day: "2026-05-05",
      s1: 1,
      s2: 0,
      s4: 1,
      s_na: 1,
      s_open: 1,
      s_skipped: 0,
      i2: 1,
      i3: 1,
      i4: 1,
      i5: 1,
      i_na: 0,
      i_open: 0,
      pair_n: 2,
      pair_s: 5,
      pair_i: 9,
      pair_ss: 17,
      pair_ii: 41,
      pair_si: 21,
      important_dissatisfied: 1,
    });
    const [attention] = await select(
      server,
      "select * from tally where item = 'attention' and segment = '*'",
    );
    expect(attention).toMatchObject({ s_skipped: 4, i_skipped: 4, pair_n: 0 });
  });

  test("hold a declared combination beside its parts", async () => {
    const server = await temporaryServer();
    await server.put("monitor", monitor);
    await server.post(
      {
        id: "an-answer-of-utrecht",
        survey: "monitor",
        ratings: { outcome: { satisfaction: 3 } },
        dimensions: { channel: "web", location: "utrecht" },
      },
      TRUSTED,
    );
    expect(await select(server, "select segment, n from day_tally order by segment")).toEqual([
      { segment: "*", n: 1 },
      { segment: "channel=web", n: 1 },
      { segment: "location=utrecht", n: 1 },
      { segment: "location=utrecht&channel=web", n: 1 },
    ]);
  });

  test("count older answers in a combination that is declared later, also what another server takes in", async () => {
    const server = await temporaryServer();
    const other = await temporaryServer({ folder: server.folder });
    const send = async (to: TemporaryServer, id: string) =>
      to.post(
        {
          id,
          survey: "monitor",
          ratings: { outcome: { satisfaction: 3 } },
          dimensions: { channel: "web", location: "utrecht" },
        },
        TRUSTED,
      );
    await send(server, "before-the-combination-1");
    await send(other, "before-the-combination-2");
    await server.put("monitor", monitor);
    await send(other, "after-the-combination");
    expect(
      await select(server, "select n from day_tally where segment = 'location=utrecht&channel=web'"),
    ).toEqual([{ n: 3 }]);
    expect(await differences(server)).toEqual([]);
  });

  test("are joined by each answer's segments, whether they caught up or wait", async () => {
    const server = await temporaryServer();
    await server.put("monitor", monitor);
    const members = async () =>
      select(server, "select segment, day, ratings from membership order by segment");
    await server.post(
      {
        id: "an-answer-of-utrecht",
        survey: "monitor",
        ratings: { outcome: { satisfaction: 3 } },
        dimensions: { channel: "web", location: "utrecht" },
      },
      TRUSTED,
    );
    const waiting = await members();
    expect(waiting.map(({ segment }) => segment)).toEqual([
      "channel=web",
      "location=utrecht",
      "location=utrecht&channel=web",
    ]);
    await server.services.journal.catchUp();
    expect(await select(server, "select seq from segment_member")).toHaveLength(3);
    expect(await members()).toEqual(waiting);
  });

  test("say who rated three importances or more, and who of them gave all the same", async () => {
    const server = await temporaryServer();
    const rate = (values: number[]) =>
      Object.fromEntries(
        values.map((importance, at) => [MONITOR_ITEMS.at(-1 - at)?.key ?? "", { importance }]),
      );
    for (const [index, values] of [
      [4, 4, 4],
      [4, 4, 5],
      [4, 4],
    ].entries())
      await server.post({ id: `an-answer-number-${index}`, survey: "monitor", ratings: rate(values) });
    expect(await select(server, "select n, straight_n, straight_same from day_tally")).toEqual([
      { n: 3, straight_n: 2, straight_same: 1 },
    ]);
  });
});

describe("verify", () => {
  test("finds a count, a row, a segment member and moments that are wrong, and repairs them", async () => {
    const server = await temporaryServer({ now: () => Date.parse("2026-05-05T10:00:00Z") });
    for (let index = 0; index < 5; index++)
      await server.post(
        {
          id: `an-answer-number-${index}`,
          survey: "monitor",
          ratings: { outcome: { satisfaction: 3, importance: 4 } },
          dimensions: { location: "utrecht" },
        },
        TRUSTED,
      );
    await server.services.journal.catchUp();
    await gatherMonth(server.services.db.$client, "monitor", "2026-05");
    expect(await differences(server)).toEqual([]);
    await server.services.journal.write([
      "update month_tally set i4 = i4 + 1 where item = 'outcome' and segment = '*'",
      "update month_total set n = 0 where segment = '*'",
      "update tally set s3 = s3 + 1 where item = 'outcome' and segment = '*'",
      "delete from day_tally where segment = 'location=utrecht'",
      "delete from segment_member where seq = 1",
      "update moments set \"values\" = '[9,9]' where segment = '*' and outcome = 'expectation'",
    ]);
    const found = await differences(server);
    expect(found.map(({ table }) => table)).toEqual([
      "tally",
      "day_tally",
      "segment_member",
      "moments",
      "month_tally",
      "month_total",
    ]);
    expect(await differences(server, true)).toHaveLength(6);
    expect(await differences(server)).toEqual([]);
  });
});

describe("unfinished answers", () => {
  const unfinished = {
    id: "an-unfinished-answer",
    survey: "monitor",
    ratings: { outcome: { satisfaction: 3, importance: 4 } },
    partial: true,
  };
  const finished = {
    ...unfinished,
    ratings: { outcome: { satisfaction: 5, importance: 4 } },
    partial: false,
  };
  const counted = async (server: TemporaryServer) =>
    select(server, "select s3, s5 from tally where segment = '*' and item = 'outcome'");

  test("count until they are completed under the same id, then the complete one does", async () => {
    const server = await temporaryServer();
    await server.put("monitor", monitor);
    expect((await server.post(unfinished)).status).toBe(201);
    expect(await counted(server)).toEqual([{ s3: 1, s5: 0 }]);
    expect((await server.post(finished)).status).toBe(201);
    expect(await counted(server)).toEqual([{ s3: 0, s5: 1 }]);
    expect(await select(server, "select n, partial from day_tally")).toEqual([{ n: 1, partial: 0 }]);
  });

  test("are kept without counting where the survey says so", async () => {
    const server = await temporaryServer();
    await server.put("monitor", { ...monitor, partial: "keep" });
    expect((await server.post(unfinished)).status).toBe(201);
    expect(await counted(server)).toEqual([]);
    expect((await server.post(finished)).status).toBe(201);
    expect(await counted(server)).toEqual([{ s3: 0, s5: 1 }]);
    expect(await differences(server)).toEqual([]);
  });

  test("never replace a complete answer", async () => {
    const server = await temporaryServer();
    await server.put("monitor", monitor);
    await server.post(finished);
    expect((await server.post(unfinished)).status).toBe(409);
    expect(await counted(server)).toEqual([{ s3: 0, s5: 1 }]);
  });
});

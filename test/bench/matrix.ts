import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../packages/server/src/config.ts";
import { createTurns } from "../../packages/server/src/fair/turns.ts";
import { readCells } from "../../packages/server/src/tallies/reading/cells.ts";
import { gatherMonth, readUngathered } from "../../packages/server/src/tallies/months.ts";
import { NO_FILTER } from "../../packages/server/src/insight/question.ts";
import { readingFrom } from "../../packages/server/src/insight/reading.ts";
import { remembering } from "../../packages/server/src/insight/remembered.ts";
import { answeringFrom, type QuestionOf, type Verb } from "../../packages/server/src/insight/verbs.ts";
import { calendar } from "../../packages/server/src/intake/day.ts";
import { createLog } from "../../packages/server/src/log.ts";
import { openServices, type OpenServices } from "../../packages/server/src/open.ts";
import { dataVersion } from "../../packages/server/src/surveys/revision.ts";
import { fill } from "./matrix/fill.ts";
import { naive } from "./matrix/naive.ts";

/**
 * Milliseconds of every question about generated answers, three years × fifty locations, beside the naive query (answers
 * unpacked and grouped) in the same run. First: with little in memory. Later: the median of further times. Remembered: the same
 * question again while the data stay as they are.
 */
const SIZES = (process.env["ANSWERS"] ?? "100000 1000000").split(" ").map(Number);
const DAYS = 1_095;
const LOCATIONS = 50;
const NOW = Date.UTC(2026, 10, 22, 12);
const TURNS = 7;

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
const column = (ms: number): string => ms.toFixed(ms < 10 ? 2 : 0).padStart(9);

async function times(work: () => Promise<unknown>, turns = TURNS): Promise<{ first: number; later: number }> {
  const all: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const since = performance.now();
    await work();
    all.push(performance.now() - since);
  }
  const [first = 0, ...rest] = all;
  return { first, later: rest.sort((a, b) => a - b)[rest.length >> 1] ?? first };
}

async function measure(services: OpenServices): Promise<void> {
  const { db, surveys, config } = services;
  const survey = await surveys.current("monitor");
  if (!survey) throw new Error("no monitor");
  const { definition } = survey;
  const answering = answeringFrom(readingFrom(db, surveys, calendar(config.timeZone)));
  const remembered = remembering(
    async (_lane, verb, question) => ({ value: await answering(verb, question), bytes: 1 }),
    createTurns({ lanes: 1 }),
    async (key) => dataVersion(db, key),
  );
  const somebody = { name: "somebody" };
  const ever = { from: null, to: null };
  const month = { from: "2026-10-01", to: "2026-10-31" };
  const place = new Map([["location", ["place 07"]]]);
  const all = { definition, filter: NO_FILTER, period: ever };

  const line = async <V extends Verb>(name: string, verb: V, question: QuestionOf<V>): Promise<void> => {
    const { first, later } = await times(async () => answering(verb, question));
    await remembered(verb, question, somebody);
    const again = await times(async () => remembered(verb, question, somebody));
    console.log(`${name.padEnd(52)}${column(first)}${column(later)}${column(again.later)}`);
  };

  console.log(
    `${"".padEnd(52)}${["first", "later", "remembered"].map((one) => one.padStart(9)).join("")}   ms`,
  );
  const cells = await times(async () => readCells(db, { definition, segments: ["*"], period: ever }));
  console.log(
    `${"tallies of everybody, three years".padEnd(52)}${column(cells.first)}${column(cells.later)}`,
  );
  await line("matrix, three years", "matrix", all);
  await line("matrix, three years, lines by the mean (a sample)", "matrix", { ...all, rule: "mean" });
  await line("matrix, a month (bootstrap where up to 20,000)", "matrix", { ...all, period: month });
  await line("matrix, one location of fifty (bootstrap)", "matrix", { ...all, filter: place });
  await line("compare, two years", "compare", {
    ...all,
    period: { from: "2024-11-23", to: "2025-11-22" },
    against: { from: "2025-11-23", to: null },
  });
  await line("groups, fifty locations", "groups", { definition, period: ever, dimension: "location" });
  await line("drivers (with intervals by bootstrap)", "drivers", { ...all, outcome: "recommendation" });
  await line("trend by month", "trend", { ...all, unit: "month" });
  await line("trend by week", "trend", { ...all, unit: "week" });
  await line("trend by month, one location", "trend", { ...all, filter: place, unit: "month" });
  await line("trend by week, one location", "trend", { ...all, filter: place, unit: "week" });
  await line("indicators", "indicators", all);
  await line("segments", "segments", { definition, period: ever });
  const slow = await times(async () => naive(db.$client, "monitor"), 2);
  console.log(
    `${"naive: answers unpacked and grouped".padEnd(52)}${column(slow.first)}${column(slow.later)}\n`,
  );
}

for (const answers of SIZES) {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-matrix-"));
  const config = readConfig({ DATABASE_URL: `file:${join(folder, "klankbord.db")}` });
  const services = await openServices(config, { log: createLog("silent"), now: () => NOW });
  try {
    const filling = performance.now();
    await fill(services, { answers, days: DAYS, locations: LOCATIONS, now: NOW }, (stored) => {
      if (stored % 200_000 < 10_000) process.stderr.write(`${stored} answers, ${seconds(filling)}\r`);
    });
    await services.journal.catchUp();
    const gathering = performance.now();
    const months = await readUngathered(services.db.$client, "monitor");
    console.log(`${answers} answers, ${DAYS} days × ${LOCATIONS} locations, filled in ${seconds(filling)}`);
    if (answers > 20_000) for (const one of months) await gatherMonth(services.db.$client, "monitor", one);
    console.log(`${months.length} months gathered in ${seconds(gathering)}`);
    await measure(services);
  } finally {
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}

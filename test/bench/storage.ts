import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packRatings, readySurveys, type RatingPair } from "@klankbord/shared";
import { readConfig } from "../../packages/server/src/config.ts";
import type { Answer } from "../../packages/server/src/writing/answer.ts";
import { calendar } from "../../packages/server/src/intake/day.ts";
import { createWriter } from "../../packages/server/src/writing/writer.ts";
import { createLog } from "../../packages/server/src/log.ts";
import { openServices } from "../../packages/server/src/open.ts";

/**
 * Bytes per answer on disk by table, and how long the reads take that every figure begins with: tallies of three years,
 * and up to 20,000 people's ratings for the bootstrap. Answers go in through the real fold, in groups of 512.
 */
const ANSWERS = Number(process.env["ANSWERS"] ?? 200_000);
const DAYS = 3 * 365;
const LOCATIONS = 50;
const CHANNELS = ["web", "phone", "counter", "mail"];
const PRODUCTS = ["repair", "replacement", "calibration", "polish", "tint"];

const folder = await mkdtemp(join(tmpdir(), "klankbord-storage-"));
const url = `file:${join(folder, "klankbord.db")}`;
const services = await openServices(readConfig({ DATABASE_URL: url }), { log: createLog("silent") });
const [definition] = readySurveys("Bench");
const survey = await services.surveys.current("monitor");
if (!survey || !definition) throw new Error("no survey");
const writer = await createWriter(url);

const upTo = (most: number): number => Math.floor(Math.random() * most);
const dayOf = calendar("Europe/Amsterdam");
const start = Date.UTC(2024, 0, 1, 12);

function answer(number: number): Answer {
  const at = start + Math.floor((number / ANSWERS) * DAYS) * 86_400_000;
  const ratings = Object.fromEntries(
    survey!.definition.items.map(({ key }): [string, RatingPair] => [
      key,
      { satisfaction: 1 + upTo(5), importance: 1 + upTo(5) },
    ]),
  );
  return {
    id: `bench-${String(number).padStart(16, "0")}`,
    survey: "monitor",
    version: 1,
    at,
    day: dayOf(at),
    language: "nl",
    ratings: packRatings(survey!.definition.items, ratings),
    remark: null,
    dimensions: {
      location: `centre-${upTo(LOCATIONS)}`,
      channel: CHANNELS[upTo(CHANNELS.length)] ?? "",
      product: PRODUCTS[upTo(PRODUCTS.length)] ?? "",
    },
    brings: true,
    partial: false,
    counted: true,
    demo: false,
    digest: "0123456789012345678901",
    contact: null,
  };
}

const began = performance.now();
for (let number = 0; number < ANSWERS; number += 512)
  await writer.commit(
    Array.from({ length: Math.min(512, ANSWERS - number) }, (_, index) => answer(number + index)),
  );
const stored = performance.now() - began;
await writer.catchUp();
console.log(
  `${ANSWERS} answers over ${DAYS} days × ${LOCATIONS} locations in groups of 512: ` +
    `${Math.round((1_000 * ANSWERS) / stored)}/s on one thread\n`,
);

const { $client: client } = services.db;
await client.execute("pragma wal_checkpoint(truncate)");
const { size } = await stat(join(folder, "klankbord.db"));
console.log(
  `whole file   ${(size / 1e6).toFixed(1).padStart(8)} MB   ${(size / ANSWERS).toFixed(0).padStart(5)} B per answer`,
);
const tables = await client
  .execute("select name, sum(pgsize) as bytes from dbstat group by name order by 2 desc")
  .catch(() => null);
for (const row of tables?.rows ?? []) {
  const bytes = Number(row["bytes"]);
  if (bytes > 10_000)
    console.log(
      `${(row["name"] as string).padEnd(32)} ${(bytes / 1e6).toFixed(1).padStart(8)} MB   ${(bytes / ANSWERS).toFixed(0).padStart(5)} B per answer`,
    );
}

async function time(name: string, sql: string, args: (string | number)[]): Promise<void> {
  const times: number[] = [];
  let rows = 0;
  for (let turn = 0; turn < 9; turn++) {
    const asked = performance.now();
    rows = (await client.execute({ sql, args })).rows.length;
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(58)} ${(times[4] ?? 0).toFixed(2).padStart(8)} ms   (${rows} rows)`);
}

const values = [1, 2, 3, 4, 5];
const columns = [
  ...["s", "i"].flatMap((side) => [...values, "_na", "_open", "_skipped"].map((of) => `${side}${of}`)),
  ...["n", "s", "i", "ss", "ii", "si"].map((of) => `pair_${of}`),
  "important_dissatisfied",
];
const sums = columns.map((column) => `sum(${column})`).join(", ");
const cells = `select item, ${sums} from tally where survey = 'monitor' and segment = ? and day between ? and ? group by item`;
console.log("\nmedian of 9 reads");
await time("tallies of three years, everyone", cells, ["*", "0", "9"]);
await time("tallies of three years, one location of fifty", cells, ["location=centre-7", "0", "9"]);
await time("tallies of 30 days, everyone", cells, ["*", "2025-06-01", "2025-06-30"]);
await time(
  "20,000 people, one location or all its answers",
  "select version, ratings from membership where survey = 'monitor' and segment = ? and day between ? and ? limit 20000",
  ["location=centre-7", "0", "9"],
);
await time(
  "20,000 people, everyone in a stretch of days",
  "select version, ratings from response where survey = 'monitor' and day between ? and ? and counted = 1 limit 20000",
  ["2025-01-01", "9"],
);
await time(
  "the same 20,000 as one text per version",
  "select version, group_concat(ratings, '') from (select version, ratings from response where survey = 'monitor' and day between ? and ? and counted = 1 limit 20000) group by version",
  ["2025-01-01", "9"],
);

await writer.close();
await services.close();
await rm(folder, { recursive: true, force: true });

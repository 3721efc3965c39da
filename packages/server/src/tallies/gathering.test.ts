import { expect, test } from "vitest";
import { giveAnswers } from "../testing/monitor.ts";
import { temporaryServer } from "../testing/temporary.ts";
import { createGathering } from "./gathering.ts";
import { readGathered } from "./months.ts";

async function withAnswers() {
  const { services } = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
  const days = ["2026-07-01", "2026-08-01", "2026-09-01"];
  await giveAnswers(
    services,
    days.map((day) => ({ day, ratings: { attention: [4, 4] as const } })),
  );
  return services.db;
}

test("months that are over are gathered behind a question, in a large survey", async () => {
  const db = await withAnswers();
  await createGathering(db.$client, async (work) => work(), 3).soon("monitor");
  expect(await readGathered(db.$client, "monitor")).toEqual(["2026-07", "2026-08"]);
});

test("a small survey is left as it is", async () => {
  const db = await withAnswers();
  await createGathering(db.$client, async (work) => work(), 4).soon("monitor");
  expect(await readGathered(db.$client, "monitor")).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { giveAnswers, type GivenAnswer } from "../testing/monitor.ts";
import { temporaryServer } from "../testing/temporary.ts";
import { buckets, type Step } from "../insight/buckets.ts";
import { readCells, readCellsBySegment, readCellsOfParts } from "./reading/cells.ts";
import { cover, gatherMonth, readGathered, readUngathered } from "./months.ts";
import { readRated } from "./reading/rated.ts";
import { readCount, readValues } from "./reading/values.ts";

const DAY_MS = 86_400_000;
const dayAt = (place: number): string =>
  new Date(Date.UTC(2025, 10, 1) + place * DAY_MS).toISOString().slice(0, 10);
const ALL_DAYS = Array.from({ length: 200 }, (_, place) => dayAt(place));

describe("a period cut by gathered months", () => {
  test("leaves the days before, between and after", () => {
    expect(cover({ from: "2025-12-20", to: "2026-04-02" }, ["2026-01", "2026-03", "2026-04"])).toEqual({
      months: ["2026-01", "2026-03"],
      stretches: [
        { from: "2025-12-20", to: "2026-01-00" },
        { from: "2026-01-99", to: "2026-03-00" },
        { from: "2026-03-99", to: "2026-04-02" },
      ],
    });
  });

  test("has every day once, in a stretch or in a month, and no other day", () => {
    const months = fc.subarray(["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"]);
    fc.assert(
      fc.property(fc.nat(199), fc.nat(199), months, (one, other, gathered) => {
        const [from = "", to = ""] = [dayAt(one), dayAt(other)].sort();
        const cut = cover({ from, to }, gathered);
        for (const day of ALL_DAYS) {
          const times =
            cut.stretches.filter((stretch) => day >= stretch.from && day <= stretch.to).length +
            cut.months.filter((month) => day.startsWith(month)).length;
          expect(times).toBe(day >= from && day <= to ? 1 : 0);
        }
      }),
    );
  });
});

const answers = (count: number): GivenAnswer[] =>
  Array.from({ length: count }, (_, index) => ({
    day: dayAt((index * 37) % 190),
    dimensions: { location: ["utrecht", "breda", "zwolle"][index % 3] ?? "" },
    ratings: {
      attention: [1 + (index % 5), 5 - (index % 4)],
      outcome: [index % 6 === 0 ? "na" : 1 + (index % 4), index % 7 === 0 ? null : 4],
    },
  }));

async function filled() {
  const { services } = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
  await giveAnswers(services, answers(90));
  const { db } = services;
  const survey = await services.surveys.current("monitor");
  if (!survey) throw new Error("no monitor");
  const { definition } = survey;
  const told = async () => {
    const period = { from: "2025-11-20", to: "2026-04-10" };
    const segments = ["location=utrecht", "location=breda"];
    const parts = (step: Step, segments: readonly string[]) =>
      (buckets("2025-11-20", "2026-04-10", step, 99) ?? []).map(({ from, to }) => ({ from, to, segments }));
    return {
      all: await readCells(db, { definition, segments: ["*"], period: { from: null, to: null } }),
      some: await readCells(db, { definition, segments, period }),
      apart: Object.fromEntries(await readCellsBySegment(db, { definition, segments, period })),
      weeks: await readCellsOfParts(db, definition, parts("week", ["*"])),
      quarters: await readCellsOfParts(db, definition, parts("quarter", segments)),
      rated: await readRated(db, definition, parts("month", segments)),
      values: await readValues(db, "monitor", period, "location"),
      count: await readCount(db, "monitor", period),
    };
  };
  return { services, client: db.$client, told };
}

describe("months gathered from the tallies of their days", () => {
  test("tell the same as the days, for every way of asking", async () => {
    const { client, told } = await filled();
    const before = await told();
    expect(before.count).toBeGreaterThan(50);
    const months = await readUngathered(client, "monitor");
    expect(months).toEqual(["2026-04", "2026-03", "2026-02", "2026-01", "2025-12", "2025-11"]);
    for (const month of months) await gatherMonth(client, "monitor", month);
    expect(await readUngathered(client, "monitor")).toEqual([]);
    expect(await readGathered(client, "monitor")).toHaveLength(6);
    expect(await told()).toEqual(before);
  });

  test("count no more as soon as one answer of theirs comes or goes", async () => {
    const { services, client, told } = await filled();
    for (const month of await readUngathered(client, "monitor")) await gatherMonth(client, "monitor", month);
    const before = await told();
    await giveAnswers(services, [{ ...answers(1)[0], day: "2026-02-03" } as GivenAnswer], "late");
    expect(await readUngathered(client, "monitor")).toEqual(["2026-02"]);
    const more = await told();
    expect([more.all.n, more.count]).toEqual([before.all.n + 1, before.count + 1]);
    await gatherMonth(client, "monitor", "2026-02");
    expect(await told()).toEqual(more);

    await services.journal.remove([`late-${"0".repeat(16)}`]);
    expect(await readUngathered(client, "monitor")).toEqual(["2026-02"]);
    expect(await told()).toEqual(before);
  });
});

import { maskGroups, maskParts, type Cells, type HiddenParts } from "@klankbord/shared/matrix";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { giveAnswers, type GivenAnswer } from "../../testing/monitor.ts";
import { temporaryServer } from "../../testing/temporary.ts";
import { TREND_UNITS } from "@klankbord/shared/api";
import { buckets } from "../buckets.ts";
import { readCells } from "../../tallies/reading/cells.ts";
import { readBeside } from "./nested.ts";
import { gatherMonth, readUngathered } from "../../tallies/months.ts";
import { readingFrom } from "../reading.ts";
import { select, selectByBucket } from "./select.ts";
import { selectValues } from "./selectValues.ts";
import { selected, type Selected } from "./selected.ts";
import { tellApart, type Scope } from "./tellApart.ts";
import { withheldUnion } from "./withheld.ts";

const DAYS = ["2026-01-30", "2026-02-02", "2026-02-03", "2026-03-31", "2026-04-01"];
const LOCATIONS = ["a", "b", "c", "d", "e"];
/** Some large and some small, so that every rule has something to hide. */
const location = fc.constantFrom(...LOCATIONS, ..."bbcccccdddddddeeeeeeeeee", null);
const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 });

const answer = fc
  .tuple(fc.constantFrom(...DAYS), location, rating, rating, rating, rating)
  .map(([day, where, one, two, three, four]): GivenAnswer => ({
    day,
    dimensions: where === null ? {} : { location: where },
    ratings: { reachability: [one, two], ...(three === 1 ? {} : { attention: [three, four] }) },
  }));

/** Which parts of a value's items a table of all values empties. */
function emptied(before: Cells, after: Cells): HiddenParts[] {
  return before.items.map((item, place) => {
    const masked = after.items[place];
    return {
      satisfaction: masked?.satisfaction.withheld !== undefined,
      importance: masked?.importance?.withheld !== undefined,
      pairs: item.pairs.n > 0 && masked?.pairs.n === 0,
    };
  });
}

/** The long way: every value's cells are read, and all are held against each other. */
async function atLength(
  scope: Scope,
  values: readonly string[],
  segments: readonly string[],
): Promise<Selected> {
  const { db, definition, period } = scope;
  const { minimumN } = definition;
  const beside = await readBeside(scope, "location");
  const everybody = await readCells(db, { definition, segments: ["*"], period });
  const told = await tellApart(scope, { keys: ["location"], vary: "location", fixed: {} });
  const cells = await readCells(db, { definition, segments, period });
  const withheld = withheldUnion(values, told.values, everybody.n, minimumN, beside);
  if (withheld) return selected(cells, withheld, segments);
  const parts = [...told.parts];
  const masked = maskGroups(
    parts.map(([, of]) => of),
    everybody,
    minimumN,
  );
  const [safe = cells] = maskGroups([cells], everybody, minimumN);
  const shown = parts.reduce(
    (left, [value, before], place) =>
      values.includes(value) ? maskParts(left, emptied(before, masked[place] ?? before)) : left,
    safe,
  );
  return selected(shown, null, segments);
}

describe("the selection of some values, bucket by bucket", () => {
  test("is what all values held against each other give, over any answers, gathered months and removals", async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 120, maxLength: 220 }),
        fc.subarray(LOCATIONS, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...TREND_UNITS),
        fc.boolean(),
        async (answers, values, step, gather) => {
          const { services } = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
          const { db, journal } = services;
          await giveAnswers(services, answers);
          if (gather)
            for (const month of await readUngathered(db.$client, "monitor"))
              await gatherMonth(db.$client, "monitor", month);
          // Two that go, and one of a day long past that comes late.
          await journal.remove([3, 11].map((place) => `given-${String(place).padStart(16, "0")}`));
          await giveAnswers(services, answers.slice(0, 1), "late");

          const survey = await services.surveys.current("monitor");
          if (!survey) throw new Error("no monitor");
          const { definition } = survey;
          const points = buckets("2026-01-20", "2026-04-10", step, 99) ?? [];
          const filter = new Map([["location", values]]);
          const all = await selectValues({ db, definition, dimension: "location", values }, points);
          const reading = readingFrom(db, services.surveys, () => "2026-11-22");
          const inPackets = await selectByBucket(reading, { definition, filter }, points);
          for (const [place, period] of points.entries()) {
            const own = all[place];
            const scope = { db, definition, period };
            expect(own).toEqual(await atLength(scope, values, own?.segments ?? []));
            expect(await select(reading, { definition, filter, period })).toEqual(inPackets[place]);
            if (own?.withheld === null) shown++;
          }
        },
      ),
      { numRuns: 25 },
    );
    expect(shown).toBeGreaterThan(0);
  }, 120_000);
});

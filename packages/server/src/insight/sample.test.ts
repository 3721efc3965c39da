import { expect, test } from "vitest";
import { fill } from "../../../../test/bench/matrix/fill.ts";
import { temporaryServer } from "../testing/temporary.ts";
import { NO_FILTER } from "./question.ts";
import { readingFrom } from "./reading.ts";
import { answeringFrom } from "./verbs.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const DAYS = 400;

test("beyond 20,000 answers a sample tells how lines that follow the answers move, with a filter too", async () => {
  const { services } = await temporaryServer({ now: () => NOW });
  await fill(services, { answers: 20_600, days: DAYS, locations: 2, now: NOW }, () => undefined);
  await services.journal.catchUp();
  const survey = await services.surveys.current("monitor");
  if (!survey) throw new Error("no monitor");
  const answer = answeringFrom(readingFrom(services.db, services.surveys, () => "2026-11-22"));
  const asked = { definition: survey.definition, filter: NO_FILTER, period: { from: null, to: null } };
  const methods = async (question: Parameters<typeof answer<"matrix">>[1]) => {
    const { n, items } = await answer("matrix", question);
    return { n, methods: [...new Set(items.map(({ certainty }) => certainty?.method))] };
  };

  expect(await methods({ ...asked, rule: "fixed" })).toEqual({ n: 20_600, methods: ["normal"] });
  expect(await methods({ ...asked, rule: "mean" })).toEqual({ n: 20_600, methods: ["linearised"] });
  const both = new Map([["location", ["place 00", "place 01"]]]);
  expect(await methods({ ...asked, filter: both, rule: "median" })).toEqual({
    n: 20_600,
    methods: ["linearised"],
  });
  // A day less, and all of them are drawn.
  const later = { from: new Date(NOW - (DAYS - 20) * 86_400_000).toISOString().slice(0, 10), to: null };
  const drawn = await answer("matrix", { ...asked, period: later, rule: "mean" });
  expect(drawn.n).toBeLessThanOrEqual(20_000);
  const sampled = await answer("matrix", { ...asked, rule: "mean" });
  drawn.items.forEach(({ key, certainty }, at) => {
    expect(certainty?.method).toBe("bootstrap");
    if (certainty?.word === "clear") expect(sampled.items[at]?.certainty?.word, key).toBe("clear");
  });
}, 60_000);

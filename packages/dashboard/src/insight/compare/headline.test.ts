import { readySurveys, surveyDefinition } from "@klankbord/shared";
import type { CompareItem, CompareResult, Difference, Side } from "@klankbord/shared/matrix";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { START, address } from "../../route/address.ts";
import type { Survey } from "../../api/shapes.ts";
import { fetchWords } from "../../words/language.ts";
import { headline } from "./headline.ts";

const survey = surveyDefinition.parse(readySurveys("Glaszorg")[0]) as unknown as Survey;

const difference = (q: number): Difference => ({
  n1: 90,
  n2: 80,
  mean1: 3,
  mean2: 3.4,
  sd1: 1,
  sd2: 1,
  difference: 0.4,
  low: 0.1,
  high: 0.7,
  t: 3,
  df: 160,
  p: q,
  q,
  note: null,
});

/** A comparison of the survey's items in which these, by place, have these q. */
function compared(qs: Partial<Record<Side, Record<number, number>>>): CompareResult {
  const items = survey.items.map(({ key, role }, place): CompareItem => {
    const of = (side: Side): Difference => difference(qs[side]?.[place] ?? 0.6);
    return {
      key,
      role,
      state: "verdict",
      satisfaction: of("satisfaction"),
      importance: of("importance"),
      quadrant1: null,
      quadrant2: null,
    };
  });
  return { items } as unknown as CompareResult;
}

beforeAll(async () => fetchWords("en"));
beforeEach(() => {
  address.value = { ...START, language: "en" };
});
afterEach(() => {
  address.value = START;
});

test("nothing sure on either side is said of both", () => {
  expect(headline(compared({}), survey, "period")).toBe(
    "No change that goes beyond chance, in satisfaction or in importance",
  );
});

test("importance alone that moved is told, and that satisfaction did not", () => {
  expect(headline(compared({ importance: { 2: 0.036 } }), survey, "period")).toBe(
    "No change in satisfaction that goes beyond chance. Attention came to matter 0.40 more (0.10 to 0.70); unlikely to be chance",
  );
});

test("of each side the surest change is told", () => {
  const both = compared({ satisfaction: { 0: 0.04, 1: 0.001 }, importance: { 3: 0.02 } });
  expect(headline(both, survey, "group")).toBe(
    "First response scores 0.40 higher (0.10 to 0.70); unlikely to be chance. " +
      "Professionalism matters 0.40 more (0.10 to 0.70); unlikely to be chance",
  );
});

test("a result that moved is told where no item that can be worked on did", () => {
  const last = survey.items.findIndex(({ role }) => role === "result");
  expect(headline(compared({ satisfaction: { [last]: 0.01 } }), survey, "period")).toMatch(
    /^Recommendation improved by .*\. No change in importance that goes beyond chance$/u,
  );
});

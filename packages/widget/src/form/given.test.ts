import { expect, test } from "vitest";
import { readySurvey } from "../../test/fixtureServer.ts";
import { hiddenValues, prefilled } from "./given.ts";

const survey = readySurvey("monitor", {
  dimensions: [
    { key: "location", values: [{ value: "utrecht" }, { value: "delft" }] },
    { key: "channel" },
    { key: "employee" },
  ],
  hidden: ["location", "channel"],
  prefill: ["reachability", "expectation"],
});
survey.items = survey.items.map((item) => ({ ...item, importance: item.key !== "expectation" }));

function heard<T>(take: (complain: (message: string) => void) => T): [T, string[]] {
  const messages: string[] = [];
  return [take((message) => messages.push(message)), messages];
}

test("hidden values on the survey's list are taken, from a text or from a script", () => {
  expect(heard((c) => hiddenValues(survey, "location=utrecht&channel=web%20shop", c))).toEqual([
    { location: "utrecht", channel: "web shop" },
    [],
  ]);
  expect(hiddenValues(survey, { channel: 7 }, () => {})).toEqual({ channel: "7" });
});

test.each([
  ["a key that is not on the list", "employee=jan"],
  ["a key that is nothing", "size=big"],
  ["a value that the dimension does not have", "location=paris"],
  ["a value that turns the text around", "channel=%E2%80%AEab"],
  ["a control character", "channel=a%00b"],
  ["an empty value", "channel="],
  ["a value that is too long", `channel=${"x".repeat(65)}`],
])("%s is said to the owner and not sent", (_, given) => {
  const [values, messages] = heard((c) => hiddenValues(survey, given, c));
  expect(values).toEqual({});
  expect(messages).toHaveLength(1);
});

test.each([undefined, null, "", "%%%", "{", 0])("malformed hidden values (%s) never throw", (given) => {
  expect(() => hiddenValues(survey, given, () => {})).not.toThrow();
});

test("ratings are filled in beforehand by the survey's list", () => {
  expect(prefilled(survey, "reachability=4,5&expectation=na", () => {})).toEqual({
    reachability: { satisfaction: 4, importance: 5 },
    expectation: { satisfaction: "na" },
  });
  expect(prefilled(survey, { reachability: 3 }, () => {})).toEqual({ reachability: { satisfaction: 3 } });
});

test.each([
  "attention=4",
  "reachability=6",
  "reachability=0",
  "reachability=4.5",
  "reachability=x",
  "none=1",
])("prefill %s is said to the owner and left out", (given) => {
  const [answers, messages] = heard((c) => prefilled(survey, given, c));
  expect(answers).toEqual({});
  expect(messages).toHaveLength(1);
});

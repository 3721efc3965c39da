import { readySurveys, surveyDefinition } from "@klankbord/shared";
import { afterEach, beforeAll, expect, test } from "vitest";
import { START, address } from "../route/address.ts";
import { fetchWords } from "../words/language.ts";
import { segmentName, segmentSum, valueName } from "./dimensions.ts";

const survey = surveyDefinition.parse(readySurveys("Glaszorg")[0]);
const channels = ["web", "phone", "counter", "mail", "post", "kiosk"];
const names = (language: "nl" | "en"): string[] => {
  address.value = { ...START, language };
  return channels.map((value) => valueName(survey, "channel", value));
};

beforeAll(async () => {
  await Promise.all([fetchWords("nl"), fetchWords("en")]);
});
afterEach(() => {
  address.value = START;
});

test("the usual channels have words in both languages, another is its own name", () => {
  expect(names("nl")).toEqual(["Website", "Telefoon", "Balie", "E-mail", "Post", "Kiosk"]);
  expect(names("en")).toEqual(["Website", "Telephone", "Counter", "E-mail", "Post", "Kiosk"]);
});

test("the same word of another dimension is left as it is", () => {
  address.value = { ...START, language: "nl" };
  expect(valueName(survey, "product", "mail")).toBe("Mail");
});

test("of twenty groups together three are named and the others counted", () => {
  const values = Array.from({ length: 20 }, (_, at) => `place ${at + 1}`);
  address.value = { ...START, language: "en" };
  expect(segmentName(survey, { dimension: "location", values })).toBe(
    "Place 1, Place 2, Place 3 and 17 more",
  );
  expect(segmentName(survey, { dimension: "location", values: values.slice(0, 3) })).toBe(
    "Place 1, Place 2 and Place 3",
  );
  address.value = { ...START, language: "nl" };
  expect(segmentSum(survey, { dimension: "location", values })).toBe("Place 1 + Place 2 + Place 3 + nog 17");
});

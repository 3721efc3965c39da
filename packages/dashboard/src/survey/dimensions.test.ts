import { readySurveys, surveyDefinition } from "@klankbord/shared";
import { afterEach, expect, test } from "vitest";
import { START, address } from "../address/address.ts";
import { valueName } from "./dimensions.ts";

const survey = surveyDefinition.parse(readySurveys("Glaszorg")[0]);
const channels = ["web", "phone", "counter", "mail", "post", "kiosk"];
const names = (language: "nl" | "en"): string[] => {
  address.value = { ...START, language };
  return channels.map((value) => valueName(survey, "channel", value));
};

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

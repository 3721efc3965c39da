import { PROBLEMS, type ProblemCode } from "@klankbord/shared";
import { expect, test } from "vitest";
import { refusalInWords } from "./refusals.ts";

test("every way in which the server refuses has a sentence of its own language", () => {
  for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
    const [nl, en] = [refusalInWords({ code }, "nl"), refusalInWords({ code }, "en")];
    expect(nl, code).toMatch(/\.$/u);
    expect(en, code).not.toBe(nl);
  }
});

test("a code of a later server has none, so that its own words are shown", () => {
  expect(refusalInWords({ code: "later" as ProblemCode }, "nl")).toBeNull();
});

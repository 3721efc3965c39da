import { expect, test } from "vitest";
import { surveyDefinition } from "../survey.ts";
import { matrixSettings } from "./settings.ts";

const survey = (lines?: object) =>
  surveyDefinition.parse({
    key: "monitor",
    organisation: "Glaszorg",
    items: [{ key: "reachability" }],
    lines,
  });

test("a survey's own rule, unless a reader asks for another", () => {
  expect(matrixSettings(survey())).toEqual({
    items: [{ key: "reachability", role: "performance" }],
    scale: 5,
    rule: "fixed",
    targets: undefined,
    minimumN: 5,
  });
  expect(matrixSettings(survey(), "mean").rule).toBe("mean");
});

test("targets need both lines", () => {
  expect(matrixSettings(survey({ satisfaction: 4 })).targets).toBeUndefined();
  expect(matrixSettings(survey({ satisfaction: 4, importance: 3 })).targets).toEqual({
    satisfaction: 4,
    importance: 3,
  });
});

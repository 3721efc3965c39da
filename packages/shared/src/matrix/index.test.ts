import { expect, test } from "vitest";
import * as matrix from "./index.ts";

test("what other packages may use", () => {
  expect(Object.keys(matrix).toSorted()).toEqual([
    "BOOTSTRAP_N",
    "DRIVERS_FIRM_N",
    "DRIVERS_N",
    "PARTS",
    "QUADRANTS",
    "VERDICT_N",
    "addCells",
    "addToMoments",
    "certaintyWord",
    "compare",
    "completeCases",
    "countCells",
    "drivers",
    "emptyMoments",
    "groups",
    "hiddenParts",
    "indicators",
    "linesOfRule",
    "maskGroups",
    "maskParts",
    "matrix",
    "matrixSettings",
    "momentsLength",
    "momentsShape",
    "quadrantOf",
    "ratedItems",
    "ratedOf",
    "refuseFilter",
    "reorderMoments",
    "sumMoments",
    "suppress",
    "trend",
  ]);
});

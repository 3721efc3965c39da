import { expect, test } from "vitest";
import * as matrix from "./index.ts";

test("what other packages may use", () => {
  expect(Object.keys(matrix).toSorted()).toEqual([
    "BOOTSTRAP_N",
    "DRIVERS_FIRM_N",
    "DRIVERS_N",
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
    "indicators",
    "linesOfRule",
    "maskGroups",
    "matrix",
    "matrixSettings",
    "momentsLength",
    "momentsShape",
    "quadrantOf",
    "refuseFilter",
    "sumMoments",
    "suppress",
    "trend",
  ]);
});

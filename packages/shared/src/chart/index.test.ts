import { expect, test } from "vitest";
import * as chart from "./index.ts";

test("the chart's public things are these", () => {
  expect(Object.keys(chart).toSorted()).toEqual([
    "FONT",
    "FlagSign",
    "IntervalAxis",
    "IntervalBar",
    "Marker",
    "PriorityChart",
    "TrendChart",
    "colourOf",
    "linesOf",
    "movementData",
    "paintOf",
    "priorityData",
    "priorityLayout",
    "trendExtent",
    "trendLayout",
  ]);
});

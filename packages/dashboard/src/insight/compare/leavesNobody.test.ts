import { expect, test } from "vitest";
import type { SegmentsAnswer } from "../../api/shapes.ts";
import { leavesNobody } from "./leavesNobody.ts";

const SEGMENTS: SegmentsAnswer = {
  survey: "monitor",
  from: null,
  to: null,
  n: 190,
  dimensions: [
    {
      key: "location",
      values: [
        { value: "utrecht", n: 110, withheld: null },
        { value: "breda", n: 73, withheld: null },
        { value: "goes", n: 7, withheld: "protects_other" },
      ],
      regions: [],
      more: { values: 0, n: 0 },
    },
  ],
  combinations: [],
};
const of = (...values: string[]) => ({ dimension: "location", values });

test("one group of several leaves the others", () => {
  expect(leavesNobody(of("utrecht"), SEGMENTS)).toBe(false);
});

test("all groups that can be chosen leave only those too small to show", () => {
  expect(leavesNobody(of("utrecht", "breda"), SEGMENTS)).toBe(true);
  expect(leavesNobody(of("breda", "utrecht", "goes"), SEGMENTS)).toBe(true);
});

test("answers without a value are others, when there are enough of them", () => {
  expect(leavesNobody(of("utrecht", "breda"), { ...SEGMENTS, n: 212 })).toBe(true);
  expect(leavesNobody(of("utrecht", "breda"), { ...SEGMENTS, n: 213 })).toBe(false);
});

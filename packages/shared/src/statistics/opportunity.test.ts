import { describe, expect, test } from "vitest";
import { agree, reference } from "../../../../test/reference/read.ts";
import { opportunity } from "./opportunity.ts";

describe("opportunity", () => {
  test("as R has it for every item", () => {
    for (const item of reference.items)
      agree(opportunity(item.importance.top2.p, item.satisfaction.top2.p), item.opportunity.opportunity);
  });

  test("runs from 0 to 20", () => {
    expect(opportunity(0, 0)).toBe(0);
    expect(opportunity(1, 0)).toBe(20);
  });

  test("more satisfaction than importance counts as none left over, not as less than none", () => {
    expect(opportunity(0.4, 0.9)).toBe(4);
  });

  test("a side without answers gives none", () => {
    expect(opportunity(null, 0.5)).toBeNull();
    expect(opportunity(0.5, null)).toBeNull();
  });
});

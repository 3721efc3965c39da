import { describe, expect, test } from "vitest";
import { agree, answers, countsOf, monitor, reference } from "../../../../test/reference/read.ts";
import { netRecommend } from "./netRecommend.ts";

describe("net recommend", () => {
  test("item 7 as R has it, with the adjusted Wald interval", () => {
    const expected = reference.nps_item7;
    const figure = netRecommend(countsOf(answers(monitor, "satisfaction", 7)));
    expect(figure).toMatchObject({
      n: expected.n,
      promoters: expected.promoters,
      passives: expected.passives,
      detractors: expected.detractors,
    });
    agree(figure?.value, expected.nps);
    agree(figure?.low, expected.adj_lo);
    agree(figure?.high, expected.adj_hi);
  });

  test("nobody asked, nothing said", () => {
    expect(netRecommend([0, 0, 0, 0, 0])).toBeNull();
  });

  test("one voice is 100, within an interval that stays inside the scale", () => {
    const figure = netRecommend([0, 0, 0, 0, 1]);
    expect(figure?.value).toBe(100);
    expect(figure?.low).toBeLessThan(0);
    expect(figure?.high).toBeLessThanOrEqual(100);
    expect(netRecommend([0, 0, 0, 0, 9])?.high).toBe(100);
  });
});

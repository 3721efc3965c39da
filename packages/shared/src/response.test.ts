import { describe, expect, test } from "vitest";
import { responseSubmission } from "./index.ts";

const sent = { id: "0b6f5c1e-aaaa-bbbb", survey: "monitor", language: "nl" };
const refused = (body: object): string[] =>
  (responseSubmission.safeParse({ ...sent, ...body }).error?.issues ?? []).map(({ path }) => path.join("."));

describe("a submission", () => {
  test("keeps what is named and drops the rest", () => {
    const parsed = responseSubmission.parse({
      ...sent,
      ratings: { outcome: { satisfaction: 2, mood: "fine" } },
      ip: "127.0.0.1",
    });
    expect(parsed.ratings).toEqual({ outcome: { satisfaction: 2 } });
    expect(parsed).not.toHaveProperty("ip");
  });

  test.each([
    ["an id under sixteen characters", { id: "short" }, "id"],
    ["an id outside ASCII", { id: "é".repeat(20) }, "id"],
    ["a rating of zero", { ratings: { outcome: { satisfaction: 0 } } }, "ratings.outcome.satisfaction"],
    ["half a point", { ratings: { outcome: { importance: 3.5 } } }, "ratings.outcome.importance"],
    ["a number written as text", { ratings: { outcome: { importance: "3" } } }, "ratings.outcome.importance"],
    ["a remark of over 4,000 characters", { remark: "x".repeat(4_001) }, "remark"],
    [
      "a dimension value that could forge a segment: only the mark inside could",
      { dimensions: { location: "utrecht\u0001channel\u0002web" } },
      "dimensions.location",
    ],
    ["a time without a zone", { at: "2026-05-01T10:00:00" }, "at"],
  ])("with %s is refused at that field", (_, body, path) => {
    expect(refused(body)).toEqual([path]);
  });

  test("may rate on ten points; the survey's own scale is checked against its definition", () => {
    expect(refused({ ratings: { outcome: { satisfaction: 10 } } })).toEqual([]);
  });
});

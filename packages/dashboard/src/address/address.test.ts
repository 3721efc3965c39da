import { expect, test } from "vitest";
import { type Address, START, readAddress, writeAddress } from "./address.ts";

test("an empty address is the matrix of the monitor over the last twelve months", () => {
  expect(readAddress("")).toEqual(START);
  expect(writeAddress(START)).toBe("");
});

test("what is written is read back", () => {
  const views: Partial<Address>[] = [
    { page: "compare", against: "rest", segment: { dimension: "location", value: "Den Bosch & co" } },
    { period: "custom", from: "2026-01-01", to: "2026-03-31" },
    { period: "custom" },
    { period: "days30", rule: "mean", whole: true, language: "nl" },
    { survey: "feedback", page: "trend", unit: "quarter" },
    { page: "drivers", outcome: "expectation" },
    { page: "groups", by: "product" },
  ];
  for (const view of views)
    expect(readAddress(writeAddress({ ...START, ...view }))).toEqual({ ...START, ...view });
});

test("days alone mean a period of one's own", () => {
  expect(readAddress("?from=2026-01-01&to=2026-02-01")).toMatchObject({
    period: "custom",
    from: "2026-01-01",
  });
});

test("nonsense falls back instead of breaking the page", () => {
  expect(readAddress("?page=nope&period=ever&rule=x&from=2026-99-99&segment=&language=xx&unit=day")).toEqual(
    START,
  );
});

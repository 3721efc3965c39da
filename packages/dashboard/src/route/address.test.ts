import { expect, test } from "vitest";
import { type Address, MOST_VALUES, START, readAddress, writeAddress } from "./address.ts";

test("an empty address is the matrix of the monitor over the last twelve months", () => {
  expect(readAddress("")).toEqual(START);
  expect(writeAddress(START)).toBe("");
});

test("what is written is read back", () => {
  const views: Partial<Address>[] = [
    { page: "compare", against: "rest", segment: { dimension: "location", values: ["Den Bosch & co"] } },
    { page: "compare", against: "rest", segment: { dimension: "location", values: ["utrecht", "breda"] } },
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

test("several values stand in the address one by one, and a link of one value is read as before", () => {
  const segment = { dimension: "location", values: ["utrecht", "breda"] };
  expect(writeAddress({ ...START, segment })).toBe("?segment=location%3Dutrecht&segment=location%3Dbreda");
  expect(readAddress("?segment=location=utrecht").segment).toEqual({
    dimension: "location",
    values: ["utrecht"],
  });
});

test("values given twice count once, those of another dimension and without a name not at all", () => {
  const query = "?segment=nope&segment=location=breda&segment=location=breda&segment=channel=web&segment==x";
  expect(readAddress(query).segment).toEqual({ dimension: "location", values: ["breda"] });
});

test("of more values than the server adds up the first are kept", () => {
  const query = Array.from({ length: 60 }, (_, at) => `segment=location=place${at}`).join("&");
  const { values = [] } = readAddress(`?${query}`).segment ?? {};
  expect(values).toHaveLength(MOST_VALUES);
  expect(values.at(-1)).toBe("place49");
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

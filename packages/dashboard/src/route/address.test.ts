import { expect, test } from "vitest";
import { type Address, START, readAddress, writeAddress } from "./address.ts";
import { type Choices, MOST_VALUES } from "./choices.ts";
import { movedAddress } from "./oldAddress.ts";

const PRIORITIES: Address = { ...START, area: "insight", page: "priorities" };

function read(href: string, kept?: Choices): Address {
  const { pathname, search } = new URL(href, "http://localhost");
  return readAddress(pathname, search, kept);
}

test("an address without more is the first page, and an area's own address its page of the same name", () => {
  expect(read("/dashboard")).toEqual(START);
  expect(writeAddress(START)).toBe("/dashboard/today");
  expect(read("/dashboard/settings")).toMatchObject({ area: "settings", page: "settings" });
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
    { area: "settings", page: "people", own: { state: "failed", after: "x&y" } },
  ];
  for (const view of views)
    expect(read(writeAddress({ ...PRIORITIES, ...view }))).toEqual({ ...PRIORITIES, ...view });
});

test("choices stay while one is where they do not count, and its address does not carry them", () => {
  const chosen: Address = { ...PRIORITIES, survey: "feedback", period: "days30" };
  const settings = writeAddress({ ...chosen, area: "settings", page: "people" });
  expect(settings).toBe("/dashboard/settings/people");
  expect(read(settings, chosen)).toMatchObject({ area: "settings", survey: "feedback", period: "days30" });
  expect(read("/dashboard/insight/trend", chosen)).toMatchObject({ survey: "monitor", period: "year" });
});

test("several values stand in the address one by one, and a link of one value is read as before", () => {
  const segment = { dimension: "location", values: ["utrecht", "breda"] };
  expect(writeAddress({ ...PRIORITIES, segment })).toBe(
    "/dashboard/insight/priorities?segment=location%3Dutrecht&segment=location%3Dbreda",
  );
  expect(read("/dashboard/insight/priorities?segment=location=utrecht").segment).toEqual({
    dimension: "location",
    values: ["utrecht"],
  });
});

test("values given twice count once, those of another dimension and without a name not at all", () => {
  const query = "segment=nope&segment=location=breda&segment=location=breda&segment=channel=web&segment==x";
  expect(read(`/dashboard/insight?${query}`).segment).toEqual({ dimension: "location", values: ["breda"] });
});

test("of more values than the server adds up the first are kept", () => {
  const query = Array.from({ length: 60 }, (_, at) => `segment=location=place${at}`).join("&");
  const { values = [] } = read(`/dashboard/insight?${query}`).segment ?? {};
  expect(values).toHaveLength(MOST_VALUES);
  expect(values.at(-1)).toBe("place49");
});

test("days alone mean a period of one's own", () => {
  expect(read("/dashboard/insight/trend?from=2026-01-01&to=2026-02-01")).toMatchObject({
    period: "custom",
    from: "2026-01-01",
  });
});

test("nonsense falls back instead of breaking the page", () => {
  expect(
    read("/dashboard/insight/priorities?period=ever&rule=x&from=2026-99-99&segment=&language=xx&unit=day"),
  ).toEqual(PRIORITIES);
});

test("an address of nothing leads to a page that nobody has, and not to another one", () => {
  for (const path of ["/dashboard/nope", "/dashboard/nope/today", "/dashboard/a/b/c", "/dashboard/<x>"])
    expect(read(path).page, path).not.toBe(START.page);
});

test("addresses of before areas had their own lead to where the page went, with all that was chosen", () => {
  expect(movedAddress("/dashboard", "?page=trend&unit=week&language=nl")).toBe(
    "/dashboard/insight/trend?unit=week&language=nl",
  );
  expect(movedAddress("/dashboard/", "?page=people")).toBe("/dashboard/settings/people");
  expect(movedAddress("/dashboard", "?segment=location%3DA&segment=location%3DB")).toBe(
    "/dashboard/insight/priorities?segment=location%3DA&segment=location%3DB",
  );
  expect(movedAddress("/dashboard", "?page=constructor")).toBe("/dashboard/insight/priorities");
  expect(movedAddress("/dashboard", "?language=nl")).toBeNull();
  expect(movedAddress("/dashboard/insight/trend", "?page=matrix")).toBeNull();
});

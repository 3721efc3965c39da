import { describe, expect, test } from "vitest";
import { readySurveys, surveyDefinition } from "./index.ts";

const minimal = {
  key: "own",
  organisation: "Glaszorg",
  items: [{ key: "parking", texts: { en: "Parking was easy" } }],
};

const pathsRefused = (definition: unknown): string[] =>
  (surveyDefinition.safeParse(definition).error?.issues ?? []).map(({ path }) => path.join("."));

describe("a survey definition", () => {
  test("of a few lines becomes a whole one with the defaults", () => {
    const survey = surveyDefinition.parse(minimal);
    expect(survey).toMatchObject({
      kind: "monitor",
      status: "open",
      scale: 5,
      minimumN: 5,
      origins: [],
      partial: "off",
      draft: false,
    });
    expect(survey.items[0]).toMatchObject({ role: "performance", importance: true });
    expect(survey.rules).toMatchObject({ delay: 0, sample: 1, urls: [] });
  });

  test("that names an item of Klankbord's gets its role, unless it gives another", () => {
    const survey = surveyDefinition.parse({
      ...minimal,
      items: [
        { key: "reachability" },
        { key: "recommendation", texts: { en: "I would recommend them" } },
        { key: "expectation", role: "performance" },
      ],
    });
    expect(survey.items.map(({ key, role }) => [key, role])).toEqual([
      ["reachability", "performance"],
      ["recommendation", "result"],
      ["expectation", "performance"],
    ]);
    expect(JSON.stringify(surveyDefinition.parse(survey))).toBe(JSON.stringify(survey));
    expect(Object.keys(survey.items[1] ?? {})).toEqual(["key", "role", "texts", "importance"]);
  });

  test.each([
    ["a repeated item", { ...minimal, items: [{ key: "a" }, { key: "a" }] }, "items.1.key"],
    ["no items", { ...minimal, items: [] }, "items"],
    ["a scale of six", { ...minimal, scale: 6 }, "scale"],
    ["an origin with a path", { ...minimal, origins: ["https://shop.example/page"] }, "origins.0"],
    ["a minimum group under five", { ...minimal, minimumN: 4 }, "minimumN"],
    [
      "a combination of unknown dimensions",
      { ...minimal, combinations: [["location", "channel"]] },
      "combinations.0",
    ],
    ["targets left out", { ...minimal, lines: { rule: "target" } }, "lines"],
    [
      "a target beyond the scale",
      { ...minimal, lines: { rule: "target", satisfaction: 3, importance: 6 } },
      "lines.importance",
    ],
    ["a text without any language", { ...minimal, items: [{ key: "a", texts: {} }] }, "items.0.texts"],
    [
      "a link that runs script",
      { ...minimal, thanks: { link: { url: "javascript:alert(1)", label: { en: "x" } } } },
      "thanks.link.url",
    ],
  ])("with %s is refused at that place", (_, definition, path) => {
    expect(pathsRefused(definition)).toContain(path);
  });
});

describe("the ready surveys", () => {
  test("are a monitor of eight items and a feedback survey, open to any location, channel and product", () => {
    const surveys = readySurveys("Glaszorg").map((survey) => surveyDefinition.parse(survey));
    expect(surveys.map(({ key, kind, items }) => [key, kind, items.length])).toEqual([
      ["monitor", "monitor", 8],
      ["feedback", "feedback", 2],
    ]);
    for (const survey of surveys) {
      expect(survey.dimensions.map(({ key, values }) => [key, values])).toEqual([
        ["location", null],
        ["channel", null],
        ["product", null],
      ]);
      expect(survey.origins).toEqual([]);
    }
  });

  test("say feedback to customers, never complaint", () => {
    for (const { title } of readySurveys("Glaszorg"))
      expect(Object.values(title ?? {}).join(" ")).not.toMatch(/klacht|complaint|beschwerde|réclamation/i);
  });

  test("ask importance in the monitor only", () => {
    const [monitor, feedback] = readySurveys("Glaszorg").map((survey) => surveyDefinition.parse(survey));
    expect(monitor?.items.every(({ importance }) => importance)).toBe(true);
    expect(feedback?.items.some(({ importance }) => importance)).toBe(false);
  });
});

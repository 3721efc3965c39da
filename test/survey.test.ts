import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  APOLOGY_ITEM,
  FEEDBACK_ITEMS,
  MONITOR_ITEMS,
  surveyDefinition,
} from "../packages/shared/src/index.ts";

const document = readFileSync(new URL("../docs/survey.md", import.meta.url), "utf8");

/** The rows of the table: names of fields, and what they are without being given. */
const rows = [...document.matchAll(/^\| ((?:`[\w.]+`(?:, )?)+) *\|(.*?)\|/gm)].map(
  ([, names = "", without = ""]) => ({
    names: [...names.matchAll(/`([\w.]+)`/g)].map(([, name = ""]) => name),
    without: /^`([^`]+)`$/.exec(without.trim())?.[1],
  }),
);

const least = surveyDefinition.parse({
  key: "least",
  organisation: "Least",
  items: [{ key: "attention" }],
  dimensions: [{ key: "a" }],
});

/** The value at a path; of a list its first entry's. */
function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((part, name) => {
    const inside = Array.isArray(part) ? (part as unknown[])[0] : part;
    return (inside as Record<string, unknown> | undefined)?.[name];
  }, value);
}

test("every field of the schema has its row, and no row is of nothing", () => {
  const named = new Set(rows.flatMap(({ names }) => names));
  const whole = [...Object.keys(surveyDefinition.shape).filter((key) => key !== "rules"), "version"];
  const rules = Object.keys(least.rules)
    .concat("click", "event", "from", "until")
    .map((name) => `rules.${name}`);
  const inner = ["key", "role", "texts", "importance"].map((name) => `items.${name}`);
  const groups = ["key", "label", "values", "guarded"].map((name) => `dimensions.${name}`);
  expect([...named].toSorted()).toEqual([...new Set([...whole, ...rules, ...inner, ...groups])].toSorted());
});

test("what a field is without being given is what the schema makes of it", () => {
  const bare = surveyDefinition.parse({ key: "bare", organisation: "Bare", items: [{ key: "attention" }] });
  for (const { names, without } of rows)
    if (without !== undefined && !without.startsWith("performance"))
      for (const name of names)
        expect([name, at(name.startsWith("dimensions.") ? least : bare, name)]).toEqual([
          name,
          JSON.parse(without),
        ]);
});

test("the whole example is one", () => {
  const example = /```json\n([\s\S]*?)```/.exec(document)?.[1] ?? "";
  expect(surveyDefinition.safeParse({ key: "example", ...JSON.parse(example) }).error).toBeUndefined();
});

test("every item of ours is named", () => {
  for (const { key } of [...MONITOR_ITEMS, ...FEEDBACK_ITEMS, APOLOGY_ITEM])
    expect(document).toContain(`\`${key}\``);
});

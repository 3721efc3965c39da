import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readySurveys, surveyDefinition, type SurveyDefinition } from "@klankbord/shared";
import { matrix, matrixSettings } from "@klankbord/shared/matrix";
import { CELLS, PEOPLE } from "../../../../test/reference/monitor.ts";
import type { MatrixAnswer } from "./matrix.ts";
import { matrixPicture } from "./matrixPicture.tsx";

const monitor = surveyDefinition.parse({
  ...readySurveys("Glaszorg")[0],
  dimensions: [{ key: "location", label: { en: "Location" } }],
});

function draw(definition: SurveyDefinition, theme: "auto" | "light", group = "utrecht"): string {
  const answer = {
    ...matrix(CELLS, matrixSettings(definition), { people: PEOPLE }),
    survey: "monitor",
    version: 1,
  } as unknown as MatrixAnswer;
  const filter = new Map([["location", [group]]]);
  return matrixPicture({ definition, filter, answer, language: "en", theme, width: 800 });
}

/** The flat colours of a picture, without those of its soft edges, as a renderer of another make than a browser draws it. */
function coloursOf(svg: string): string[] {
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const hex = [0, 1, 2].map((part) => (pixels[at + part] ?? 0).toString(16).padStart(2, "0")).join("");
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
  }
  return [...counts].flatMap(([hex, count]) => (count >= 60 ? [hex] : [])).toSorted();
}

test("a picture in a file of its own is in colour for who knows no custom properties, as the one in light is", () => {
  const svg = draw(monitor, "auto");
  expect(svg).not.toContain("var(");
  const colours = coloursOf(svg);
  const light = coloursOf(draw(monitor, "light"));
  // The two place their names by themselves, so that a rare shade of an edge may differ.
  expect(light.filter((hex) => !colours.includes(hex)).length).toBeLessThan(light.length / 10);
  // Some of them are colours and not shades of grey: what is to be tackled first among them.
  const chromatic = light.filter((hex) => {
    const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.max(...parts) - Math.min(...parts) > 100;
  });
  expect(chromatic.length).toBeGreaterThan(1);
});

test("whatever an organisation, an item or a group is called, the picture is XML that can be drawn", () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      "a\u000Bb",
      "]]>",
      "<![CDATA[",
      "&amp; & <b>",
      "\u0000",
      "\uFFFE",
      "\uD83D",
      "\"'",
      "a\u0001b",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  );
  fc.assert(
    fc.property(nasty, nasty, nasty, (organisation, text, group) => {
      const items = monitor.items.map((item) => ({ ...item, texts: { en: text } }));
      const svg = draw({ ...monitor, organisation, items, title: { en: text } }, "auto", group);
      expect(() => new Resvg(svg, { font: { loadSystemFonts: false } }).toString()).not.toThrow();
    }),
    { numRuns: 60 },
  );
});

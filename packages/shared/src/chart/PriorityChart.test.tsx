import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { PriorityChart } from "./PriorityChart.tsx";
import type { PlotPoint } from "./plotPoint.ts";
import { type PriorityData, priorityLayout } from "./priorityLayout.ts";

const point = (key: string, s: number, i: number, quadrant: PlotPoint["quadrant"]): PlotPoint => ({
  key,
  label: key,
  satisfaction: { mean: s, low: s - 0.15, high: s + 0.15 },
  importance: { mean: i, low: i - 0.1, high: i + 0.1 },
  quadrant,
  outcome: false,
  from: null,
});

const data: PriorityData = {
  points: [
    point("Reachability", 3.1, 4.4, "tackle_first"),
    point("Attention", 4.1, 4.5, "keep_up"),
    point("Outcome", 3.9, 3.6, "overkill"),
    point("Settlement", 3.0, 3.4, "low_priority"),
  ],
  lines: { rule: "fixed", satisfaction: 3.5, importance: 4 },
  scale: 5,
  notDrawn: [],
  arrows: null,
};

const draw = (
  over: Partial<PriorityData> = {},
  theme: "light" | "auto" | "page" = "light",
  width = 900,
): string =>
  render(
    <PriorityChart
      data={{ ...data, ...over }}
      language="en"
      width={width}
      theme={theme}
      title="Priority matrix"
      description="Tackle first: reachability"
    />,
  );

test("the picture has a name and states the finding", () => {
  const svg = draw();
  expect(svg).toContain('role="img"');
  expect(svg).toContain('<title id="priority-title">Priority matrix</title>');
  expect(svg).toContain("Tackle first: reachability</desc>");
});

test("rule and value stand on both lines", () => {
  expect(draw()).toContain(">fixed line 3.5<");
  expect(draw()).toContain(">fixed line 4.0<");
  expect(draw({ lines: { rule: "mean", satisfaction: 3.456, importance: 4.01 } })).toContain(">mean 3.46<");
});

test("a part of the scale is called zoomed; points all over the scale need no inset", () => {
  expect(draw()).toContain("Zoomed in:");
  const wide = [point("a", 1.2, 1.3, null), point("b", 4.8, 4.7, null)];
  expect(draw({ points: wide })).not.toContain("Zoomed in:");
});

test("without a verdict the marker is hollow and the key says why", () => {
  expect(draw()).not.toContain("no verdict yet");
  // The key's lines may break anywhere, hence the words that stay together.
  expect(draw({ points: [point("few", 3, 4, null)] })).toContain("verdict yet");
});

test("half a word is none: a long name is never cut, on a phone either", () => {
  for (const name of ["Recommendation", "Professionaliteit", "Weiterempfehlung", "Recommandation"])
    expect(draw({ points: [point(name, 3.8, 3.4, "overkill")] }, "light", 390)).toContain(`>${name}<`);
});

test("a name keeps out of the next corner, though its marker stands beside the line", () => {
  const points = [
    point("Reachability", 3.4, 4.4, "tackle_first"),
    point("Outcome", 1.2, 1.4, "low_priority"),
  ];
  for (const width of [390, 1280]) {
    const layout = priorityLayout({ ...data, points }, { language: "en", width });
    const box = layout.points[0]?.label.box;
    expect(box && box.x + box.width).toBeLessThan(layout.at.x);
  }
});

test("an interval that its marker would cover is drawn on the marker", () => {
  const tight = {
    ...point("Attention", 4.1, 4.5, "keep_up"),
    importance: { mean: 4.5, low: 4.49, high: 4.51 },
  };
  const strokes = (points: PlotPoint[]): number => draw({ points }).split('stroke-width="1.5"').length;
  expect(strokes([tight])).toBeGreaterThan(strokes([{ ...tight, quadrant: null }]));
});

test("what is not drawn is named", () => {
  expect(draw({ notDrawn: ["Apology"] })).toContain("Apology");
});

test("without points the frame says so", () => {
  expect(draw({ points: [] })).toContain("Too few answers to draw yet");
});

test("a literal theme has no custom properties, for renderers that know none", () => {
  expect(draw()).not.toContain("var(");
  expect(draw()).not.toContain("<style");
  expect(draw({}, "auto")).toContain("prefers-color-scheme:dark");
  expect(draw({}, "page")).not.toContain("<style");
});

test("no figure in the picture is NaN or infinite, even on degenerate points", () => {
  for (const points of [
    [],
    [point("one", 1, 1, null)],
    [point("top", 5, 5, "keep_up"), point("same", 5, 5, "keep_up")],
  ])
    expect(draw({ points })).not.toMatch(/NaN|Infinity|undefined/u);
});

test("item names are text, never markup", () => {
  expect(draw({ points: [point("<script>x</script>", 3, 4, null)] })).not.toContain("<script>x");
});

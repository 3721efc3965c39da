import { type ReaderLanguage, chartWords } from "../words/chart.ts";
import type { LegendWish } from "./legend.ts";
import type { PlotPoint } from "./plotPoint.ts";

interface LegendContents {
  points: readonly PlotPoint[];
  notDrawn: readonly string[];
  arrows: string | null;
  /** Which points carry a number instead of their name. */
  numbered: ReadonlySet<number>;
}

/** What the key has to say about this very picture; a sign that does not occur is not explained. */
export function legendEntries(
  { points, notDrawn, arrows, numbered }: LegendContents,
  language: ReaderLanguage,
): LegendWish["entries"] {
  const words = chartWords(language);
  const entries: LegendWish["entries"][number][] = [];
  if (points.length > 0) entries.push({ sign: "interval", text: words.interval });
  if (points.some(({ quadrant }) => quadrant === null)) entries.push({ sign: "hollow", text: words.hollow });
  if (points.some(({ from }) => from !== null)) entries.push({ sign: "arrow", text: arrows ?? words.moved });
  for (const index of numbered)
    entries.push({ sign: "none", text: `${index + 1} ${points[index]?.label ?? ""}` });
  if (notDrawn.length > 0) entries.push({ sign: "none", text: words.notDrawn(notDrawn.join(", ")) });
  return entries;
}

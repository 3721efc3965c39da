import { readDefinitionChanges, type DefinitionChange } from "./definitionChanges.ts";
import { readImprovementMarks, type ImprovementMark } from "./improvementMarks.ts";
import type { Filter } from "./question.ts";
import type { Reading } from "./reading.ts";

/** What may explain a break in a trend. */
export type TrendEvent = DefinitionChange | ImprovementMark;

/** What happened within these days to a survey and to these answers of it, by day; of one day a new version first. */
export async function readTrendEvents(
  reading: Reading,
  { survey, filter }: { survey: string; filter: Filter },
  days: { from: string; to: string },
): Promise<TrendEvent[]> {
  const events: TrendEvent[] = [
    ...(await readDefinitionChanges(reading, survey, days)),
    ...(await readImprovementMarks(reading, { survey, filter }, days)),
  ];
  return events.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

import type { Withheld } from "@klankbord/shared/matrix";
import { listed, type NotListed } from "./listed.ts";
import { readBeside } from "./privacy/nested.ts";
import { aboutOf, type About, type Question, type Reading } from "./reading.ts";
import { readCount, readValues } from "../tallies/reading/values.ts";
import { withheldValues } from "./privacy/withheld.ts";

export interface SegmentsAnswer extends About {
  /** Answers in the period, also those without a value. */
  n: number;
  dimensions: {
    key: string;
    /** The most answered first. `withheld`: why a filter on this value shows no figures. */
    values: { value: string; n: number; withheld: Withheld | null }[];
    /** Values that are not listed, for there are too many. */
    more: NotListed;
  }[];
  /** Dimensions that can be asked for together. */
  combinations: string[][];
}

/** What a period can be filtered by: the values that occur, and which of them are too small to show. */
export async function answerSegments(
  reading: Reading,
  question: Omit<Question, "filter">,
): Promise<SegmentsAnswer> {
  const { definition, period } = question;
  const { key, minimumN } = definition;
  const n = await readCount(reading.db, key, period);
  const dimensions: SegmentsAnswer["dimensions"] = [];
  for (const { key: dimension, guarded } of definition.dimensions) {
    if (guarded) continue;
    const values = await readValues(reading.db, key, period, dimension);
    const beside = await readBeside({ db: reading.db, definition, period }, dimension);
    const hidden = withheldValues(values, n, minimumN, beside);
    const { values: told, more } = listed(values, minimumN);
    dimensions.push({
      key: dimension,
      more,
      values: told.map(({ value, n: own }) => ({ value, n: own, withheld: hidden.get(value) ?? null })),
    });
  }
  return {
    ...(await aboutOf(reading, { ...question, filter: new Map() })),
    n,
    dimensions,
    combinations: definition.combinations,
  };
}

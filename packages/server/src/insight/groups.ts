import type { LineRule } from "@klankbord/shared";
import { groups, matrixSettings, type Group, type GroupsResult } from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../intake/segments.ts";
import { readCells, readCellsBySegment } from "./cells.ts";
import { aboutOf, type About, type Question, type Reading } from "./reading.ts";
import { readValues } from "./values.ts";
import { withheldValues } from "./withheld.ts";

export interface GroupsQuestion extends Omit<Question, "filter"> {
  /** Key of the dimension whose values are the rows. */
  dimension: string;
  rule?: LineRule | undefined;
}

export type GroupsAnswer = About & GroupsResult & { dimension: string };

/** A row per value of a dimension, the largest first. */
export async function answerGroups(reading: Reading, question: GroupsQuestion): Promise<GroupsAnswer> {
  const { db } = reading;
  const { definition, dimension, period, rule } = question;
  const values = await readValues(db, definition.key, period, [dimension], dimension);
  const segment = (value: string): string => segmentOf({ [dimension]: value }, [dimension]);
  const cells = await readCellsBySegment(db, {
    definition,
    segments: values.map(({ value }) => segment(value)),
    period,
  });
  const whole = await readCells(db, { definition, segments: [EVERYONE], period });
  // The reasons that a filter on the value would give, so that both say the same of it.
  const hidden = withheldValues(values, whole.n, definition.minimumN);
  const rows = values.flatMap(({ value }): Group[] => {
    const own = cells.get(segment(value));
    return own ? [{ value, cells: own, withheld: hidden.get(value) ?? null }] : [];
  });
  return {
    ...(await aboutOf(reading, { ...question, filter: new Map() })),
    dimension,
    ...groups(rows, whole, matrixSettings(definition, rule)),
  };
}

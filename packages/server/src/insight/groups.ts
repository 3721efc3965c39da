import type { LineRule } from "@klankbord/shared";
import { groups, matrixSettings, type Group, type GroupsResult } from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../intake/segments.ts";
import { readCells, stretchOf } from "./cells.ts";
import { readNested } from "./privacy/nested.ts";
import { aboutOf, peopleOfParts, type About, type Question, type Reading } from "./reading.ts";
import { tellApart } from "./told.ts";
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
  const family = { keys: [dimension], vary: dimension, fixed: {} };
  const { values, parts } = await tellApart({ db, definition, period }, family);
  const whole = await readCells(db, { definition, segments: [EVERYONE], period });
  // The reasons that a filter on the value would give, so that both say the same of it.
  const nested = await readNested({ db, definition, period }, dimension);
  const hidden = withheldValues(values, whole.n, definition.minimumN, nested);
  const shown = [...parts].flatMap(([value, { n }]) =>
    hidden.has(value) ? [] : [{ value, n, segment: segmentOf({ [dimension]: value }, [dimension]) }],
  );
  const people = await peopleOfParts(
    reading,
    definition,
    shown.map(({ segment }) => ({ segments: [segment], ...stretchOf(period) })),
    shown.map(({ n }) => n),
  );
  const peopleOf = new Map(shown.map(({ value }, place) => [value, people?.[place]]));
  const rows = [...parts].map(([value, cells]): Group => ({
    value,
    cells,
    withheld: hidden.get(value) ?? null,
    people: peopleOf.get(value),
  }));
  return {
    ...(await aboutOf(reading, { ...question, filter: new Map() })),
    dimension,
    ...groups(rows, whole, matrixSettings(definition, rule)),
  };
}

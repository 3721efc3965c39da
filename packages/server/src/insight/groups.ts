import type { LineRule } from "@klankbord/shared";
import {
  groups,
  matrixSettings,
  type Group,
  type GroupSize,
  type GroupsResult,
} from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../tallies/segments.ts";
import { readCells, readCellsBySegment, readRatedBySegment } from "../tallies/reading/cells.ts";
import { stretchOf } from "../tallies/reading/period.ts";
import { FIRST_PAGE, pageOf, type PageAsked } from "./groupsPage.ts";
import { listed, type NotListed } from "./listed.ts";
import { readBeside } from "./privacy/nested.ts";
import { countsInPackets, readPackets } from "./privacy/readPackets.ts";
import { aboutOf, peopleOfParts, type About, type Question, type Reading } from "./reading.ts";
import { readKnown } from "../tallies/known/readKnown.ts";
import { readValues } from "../tallies/reading/values.ts";
import { withheldValues } from "./privacy/withheld.ts";

export interface GroupsQuestion extends Omit<Question, "filter"> {
  /** Key of the dimension whose values are the rows. */
  dimension: string;
  rule?: LineRule | undefined;
  page?: PageAsked | undefined;
}

export type GroupsAnswer = About &
  GroupsResult & {
    dimension: string;
    /** Values that have no row on any page, for there are too many. */
    more: NotListed;
    /** Answers in no group: without a value of the dimension, or with one that nobody knows. */
    other: number;
    /** How many rows come before those of this page, and how many there are on all pages together. */
    first: number;
    found: number;
  };

/**
 * A row per value of a dimension, the largest first, a page at a time. What may be shown is decided over all values together,
 * whichever page they stand on; only the rows of the page are made.
 */
export async function answerGroups(reading: Reading, question: GroupsQuestion): Promise<GroupsAnswer> {
  const { db } = reading;
  const { definition, dimension, period, rule, page = FIRST_PAGE } = question;
  const values = await readValues(db, definition.key, period, dimension);
  const known = (await readKnown(db)).dimensions.get(dimension);
  const { values: told, more } = listed(values, definition.minimumN);
  const {
    rows: rowsOf,
    first,
    found,
  } = pageOf(told, definition, dimension, page, (value) =>
    Object.values(known?.values.get(value)?.names ?? {}),
  );
  const segmentOfValue = (value: string): string => segmentOf({ [dimension]: value }, [dimension]);
  const segments = rowsOf.map(({ value }) => segmentOfValue(value));
  const cellsOf = await readCellsBySegment(db, { definition, segments, period });
  const whole = await readCells(db, { definition, segments: [EVERYONE], period });
  // The reasons that a filter on the value would give, so that both say the same of it.
  const beside = await readBeside({ db, definition, period }, dimension);
  const hidden = withheldValues(values, whole.n, definition.minimumN, beside);
  const rated = await readRatedBySegment(db, {
    definition,
    segments: told.map(({ value }) => segmentOfValue(value)),
    period,
  });
  const all = told.map(({ value, n }, place): GroupSize => {
    return { value, n, withheld: hidden.get(value) ?? null, rated: rated[place] ?? [] };
  });
  const shown = rowsOf.flatMap(({ value, n }, at) =>
    hidden.has(value) ? [] : [{ value, n, segment: segments[at] ?? "" }],
  );
  const people = await peopleOfParts(
    reading,
    definition,
    shown.map(({ segment }) => ({ segments: [segment], ...stretchOf(period) })),
    // Of all pages: one kind of interval, whichever is on show.
    told.flatMap(({ value, n }) => (hidden.has(value) ? [] : [n])),
  );
  const peopleOf = new Map(shown.map(({ value }, place) => [value, people?.[place]]));
  const small = shown.filter(({ n }) => countsInPackets({ n, withheld: null }));
  const counted = await readPackets(
    reading,
    definition,
    small.map(({ segment }) => ({ segments: [segment], ...stretchOf(period) })),
  );
  const packetsOf = new Map(small.map(({ value }, place) => [value, counted[place]]));
  const rows = rowsOf.flatMap(({ value }, at): Group[] => {
    const cells = cellsOf.get(segments[at] ?? "");
    const withheld = hidden.get(value) ?? null;
    const packets = packetsOf.get(value);
    return cells
      ? [
          {
            value,
            cells,
            withheld,
            packets: packets?.cells,
            people: people && (packets?.people ?? peopleOf.get(value)),
          },
        ]
      : [];
  });
  return {
    ...(await aboutOf(reading, { ...question, filter: new Map() })),
    dimension,
    more,
    other: whole.n - values.reduce((sum, { n }) => sum + n, 0),
    first,
    found,
    ...groups(rows, whole, matrixSettings(definition, rule), all),
  };
}

import type { LineRule } from "@klankbord/shared";
import { groups, matrixSettings, type Group, type GroupsResult } from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../tallies/segments.ts";
import { readCells, readCellsBySegment, stretchOf } from "../tallies/reading/cells.ts";
import { listed, type NotListed } from "./listed.ts";
import { readBeside } from "./privacy/nested.ts";
import { countsInPackets, readPackets } from "./privacy/readPackets.ts";
import { aboutOf, peopleOfParts, type About, type Question, type Reading } from "./reading.ts";
import { readValues } from "../tallies/reading/values.ts";
import { withheldValues } from "./privacy/withheld.ts";

export interface GroupsQuestion extends Omit<Question, "filter"> {
  /** Key of the dimension whose values are the rows. */
  dimension: string;
  rule?: LineRule | undefined;
}

export type GroupsAnswer = About &
  GroupsResult & {
    dimension: string;
    /** Values that have no row, for there are too many. */
    more: NotListed;
  };

/** A row per value of a dimension, the largest first. */
export async function answerGroups(reading: Reading, question: GroupsQuestion): Promise<GroupsAnswer> {
  const { db } = reading;
  const { definition, dimension, period, rule } = question;
  const values = await readValues(db, definition.key, period, dimension);
  const { values: rowsOf, more } = listed(values, definition.minimumN);
  const segments = rowsOf.map(({ value }) => segmentOf({ [dimension]: value }, [dimension]));
  const cellsOf = await readCellsBySegment(db, { definition, segments, period });
  const whole = await readCells(db, { definition, segments: [EVERYONE], period });
  // The reasons that a filter on the value would give, so that both say the same of it.
  const beside = await readBeside({ db, definition, period }, dimension);
  const hidden = withheldValues(values, whole.n, definition.minimumN, beside);
  const shown = rowsOf.flatMap(({ value, n }, at) =>
    hidden.has(value) ? [] : [{ value, n, segment: segments[at] ?? "" }],
  );
  const people = await peopleOfParts(
    reading,
    definition,
    shown.map(({ segment }) => ({ segments: [segment], ...stretchOf(period) })),
    shown.map(({ n }) => n),
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
    ...groups(rows, whole, matrixSettings(definition, rule)),
  };
}

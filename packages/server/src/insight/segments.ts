import type { GroupValue } from "@klankbord/shared";
import type { Withheld } from "@klankbord/shared/matrix";
import { listed, type NotListed } from "./listed.ts";
import { withParts, type Known } from "../tallies/known/known.ts";
import { readKnown } from "../tallies/known/readKnown.ts";
import { readBeside } from "./privacy/nested.ts";
import { aboutOf, type About, type Question, type Reading } from "./reading.ts";
import { readCount, readValues, type ValueCount } from "../tallies/reading/values.ts";
import { withheldUnion, withheldValues, type Beside } from "./privacy/withheld.ts";

/** A value that can be asked for. */
interface SegmentValue {
  value: string;
  /** By language; left out where it is called by its key. */
  names?: GroupValue["names"];
  n: number;
  /** Why a filter on this value shows no figures. */
  withheld: Withheld | null;
}

/** A value that others are a part of: asked for, it is all of them. */
interface Region extends SegmentValue {
  /** Its own key, and those of its parts that have answers. */
  parts: string[];
}

export interface SegmentsAnswer extends About {
  /** Answers in the period, also those without a value. */
  n: number;
  dimensions: {
    key: string;
    /** The most answered first. */
    values: SegmentValue[];
    regions: Region[];
    /** Values that are not listed, for there are too many. */
    more: NotListed;
  }[];
  /** Dimensions that can be asked for together. */
  combinations: string[][];
}

function named(known: Known, dimension: string, value: string): Pick<SegmentValue, "names"> {
  const names = known.dimensions.get(dimension)?.values.get(value)?.names ?? {};
  return Object.keys(names).length === 0 ? {} : { names };
}

interface Told {
  values: readonly ValueCount[];
  total: number;
  minimumN: number;
  beside: Beside;
}

/** The regions of a dimension that have answers, judged as all their values together are. */
function regionsOf(known: Known, dimension: string, { values, total, minimumN, beside }: Told): Region[] {
  const parents = [...(known.dimensions.get(dimension)?.parts.keys() ?? [])];
  return parents.flatMap((value): Region[] => {
    const within = withParts(known, dimension, value);
    const own = values.filter((one) => within.includes(one.value));
    const n = own.reduce((sum, one) => sum + one.n, 0);
    if (n === 0) return [];
    const parts = own.map((one) => one.value);
    const withheld = withheldUnion(parts, values, total, minimumN, beside);
    return [{ value, ...named(known, dimension, value), n, withheld, parts }];
  });
}

/** What a period can be filtered by: the values that occur, and which of them are too small to show. */
export async function answerSegments(
  reading: Reading,
  question: Omit<Question, "filter">,
): Promise<SegmentsAnswer> {
  const { definition, period } = question;
  const { key, minimumN } = definition;
  const n = await readCount(reading.db, key, period);
  const known = await readKnown(reading.db);
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
      values: told.map(({ value, n: own }) => ({
        value,
        ...named(known, dimension, value),
        n: own,
        withheld: hidden.get(value) ?? null,
      })),
      regions: regionsOf(known, dimension, { values, total: n, minimumN, beside }),
    });
  }
  return {
    ...(await aboutOf(reading, { ...question, filter: new Map() })),
    n,
    dimensions,
    combinations: definition.combinations,
  };
}

import type { LineRule } from "@klankbord/shared";
import { addCells, compare, matrixSettings, type CompareResult } from "@klankbord/shared/matrix";
import { Refusal } from "../refusal.ts";
import { readCells } from "../tallies/reading/cells.ts";
import { segmentsOfFilter } from "./filterSegments.ts";
import { nobody } from "./privacy/masks.ts";
import type { Period } from "../tallies/reading/period.ts";
import { aboutOf, peopleBeside, peopleOf, type About, type Question, type Reading } from "./reading.ts";
import { select, selectEverybody } from "./privacy/select.ts";
import type { Selected } from "./privacy/selected.ts";

export interface CompareQuestion extends Question {
  /** The second period, for the same filter; or `rest`: in one period, everybody else first and the filter's answers second. */
  against: Period | "rest";
  rule?: LineRule | undefined;
}

export type CompareAnswer = About & { from2: string | null; to2: string | null } & CompareResult;

/**
 * What changed between two periods, or sets a group apart from everybody else: second minus first. Throws Refusal where
 * the periods share days: the same people on both sides would make every difference look surer than it is.
 */
export async function answerCompare(reading: Reading, question: CompareQuestion): Promise<CompareAnswer> {
  const { against, definition, period, rule } = question;
  const { first, second, question2 } =
    against === "rest"
      ? { ...(await besideRest(reading, question)), question2: question }
      : { ...(await periods(reading, question, against)), question2: { ...question, period: against } };
  const people =
    against === "rest"
      ? await peopleBeside(reading, question, second, first.n)
      : await peopleOf(reading, question, first);
  const about = await aboutOf(reading, { ...question, period });
  const about2 = await aboutOf(reading, question2);
  return {
    ...about,
    from2: about2.from,
    to2: about2.to,
    ...compare(
      { ...first, people },
      { ...second, people: await peopleOf(reading, question2, second) },
      matrixSettings(definition, rule),
    ),
  };
}

interface Pair {
  first: Selected;
  second: Selected;
}

async function periods(reading: Reading, question: CompareQuestion, period2: Period): Promise<Pair> {
  if (shareDays(question.period, period2))
    throw new Refusal("invalid", "The two periods share days. Let the one end before the other begins.", {
      field: "from2",
    });
  return {
    first: await select(reading, question),
    second: await select(reading, { ...question, period: period2 }),
  };
}

function shareDays(one: Period, other: Period): boolean {
  const ends = (a: Period, b: Period): boolean => a.to !== null && b.from !== null && a.to < b.from;
  return !ends(one, other) && !ends(other, one);
}

async function besideRest(reading: Reading, question: CompareQuestion): Promise<Pair> {
  const { definition, filter, period } = question;
  const everybody = await selectEverybody(reading, question);
  const second = await select(reading, question);
  const n = everybody.n - second.n;
  // Everybody minus the rest is the group: what hides the one hides the other.
  if (second.withheld || everybody.withheld) {
    const withheld = second.withheld ?? everybody.withheld;
    return { first: { n, withheld, cells: nobody(everybody.cells), segments: [] }, second };
  }
  const group = await readCells(reading.db, {
    definition,
    segments: segmentsOfFilter(definition, filter),
    period,
  });
  return {
    first: { n, withheld: null, cells: addCells(everybody.cells, group, -1), segments: [] },
    second,
  };
}

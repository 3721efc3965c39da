import type { Cells } from "./cells.ts";
import type { FigureNote, SelectionFacts, Withheld } from "./types.ts";

/** Responses in a selection, also where its cells were emptied. */
export function responsesOf(cells: Cells, facts: SelectionFacts): number {
  return facts.n ?? cells.n;
}

/** Why a selection shows no figure: what others decided, or that it is empty or under the minimum n by itself. */
export function withheldFor(cells: Cells, facts: SelectionFacts, minimumN: number): Withheld | null {
  const n = responsesOf(cells, facts);
  if (n === 0) return "empty";
  if (facts.withheld) return facts.withheld;
  return n < minimumN ? "too_few" : null;
}

/** What every figure of such a selection says of its absence. */
export function noteOf(withheld: Withheld | null): FigureNote | null {
  if (withheld === null) return null;
  if (withheld === "empty") return "no_answers";
  return withheld === "waiting" ? withheld : "hidden";
}

import type { Side } from "../../matrix/types.ts";
import type { CompareItem, Difference } from "../../matrix/compareResult.ts";
import { chartWords, type ReaderLanguage } from "../chart.ts";
import type { NameOf } from "./finding.ts";
import { points } from "./numbers.ts";
import type { Against } from "./phrases.ts";
import { phrasesIn } from "./phrasesIn.ts";

/** Under this q a difference is called unlikely to be chance. */
const UNLIKELY = 0.05;

/**
 * One sentence on what changed in an item: "First response improved by 0.45 (0.18 to 0.72); unlikely to be chance". The
 * interval is told in the direction of the change, so that one that passes 0 starts with a minus. Chance is judged by q,
 * which knows how many items were tested.
 *
 * @param against `period`: the second set is later; `group`: it is another group of people
 */
export function changeInWords(
  { key, ...item }: Pick<CompareItem, "key" | "satisfaction" | "importance" | "quadrant1" | "quadrant2">,
  nameOf: NameOf,
  language: ReaderLanguage,
  { side = "satisfaction", against = "period" }: { side?: Side; against?: Against } = {},
): string {
  const { change } = phrasesIn(language);
  const difference = item[side];
  const name = nameOf(key);
  if (difference === null || difference.difference === null) return change.hidden(name);
  const sentence = `${movement(name, side, against, difference, language)}; ${chance(difference, language)}`;
  const { quadrant1, quadrant2 } = item;
  if (side !== "satisfaction" || !quadrant1 || !quadrant2 || quadrant1 === quadrant2) return sentence;
  const { quadrants } = chartWords(language);
  return `${sentence}; ${change.quadrant(quadrants[quadrant1], quadrants[quadrant2], against)}`;
}

function movement(
  name: string,
  side: Side,
  against: Against,
  { difference, low, high }: Difference,
  language: ReaderLanguage,
): string {
  const { change } = phrasesIn(language);
  const amount = difference ?? 0;
  // Rounded to nothing is told as nothing: "improved by 0.00" is no sentence.
  if (Math.abs(amount) < 0.005) return change.same(name, side, against);
  const direction = amount > 0 ? 1 : -1;
  const ends = low === null || high === null ? [] : [low * direction, high * direction].sort((a, b) => a - b);
  const [least, most] = ends;
  const interval =
    least === undefined || most === undefined
      ? ""
      : change.interval(points(least, language), points(most, language));
  return change.moved(name, side, against, direction, points(amount * direction, language), interval);
}

function chance({ q }: Difference, language: ReaderLanguage): string {
  const { change } = phrasesIn(language);
  if (q === null) return change.untested;
  return q < UNLIKELY ? change.unlikelyChance : change.maybeChance;
}

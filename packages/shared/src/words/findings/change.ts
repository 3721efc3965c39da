import type { Side } from "../../matrix/types.ts";
import type { CompareItem, Difference } from "../../matrix/compareResult.ts";
import { chartWords, type ReaderLanguage } from "../chart.ts";
import { digitsOfDifference } from "./beside.ts";
import type { NameOf } from "./finding.ts";
import { decimal } from "./numbers.ts";
import type { Against } from "./phrases.ts";
import { phrasesIn } from "./phrasesIn.ts";

/** Under this q a difference is called unlikely to be chance. */
const UNLIKELY = 0.05;

/**
 * One sentence on what changed in an item: "First response improved by 0.45 (0.18 to 0.72); unlikely to be chance". A
 * difference that chance may explain is no improvement: "First response: no demonstrable change (−0.02; −0.12 to 0.08)",
 * second minus first as in every table. Chance is judged by q, which knows how many items were tested.
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
  const sentence = differenceInWords(name, side, against, difference, language);
  const { quadrant1, quadrant2 } = item;
  if (side !== "satisfaction" || !quadrant1 || !quadrant2 || quadrant1 === quadrant2) return sentence;
  const { quadrants } = chartWords(language);
  const moved = change.quadrant(quadrants[quadrant1], quadrants[quadrant2], against);
  const shown = isUnlikely(item.satisfaction) || isUnlikely(item.importance);
  return `${sentence}; ${moved}${shown ? "" : change.quadrantByChance}`;
}

function isUnlikely(difference: Pick<Difference, "q"> | null): boolean {
  return difference !== null && difference.q !== null && difference.q < UNLIKELY;
}

function differenceInWords(
  name: string,
  side: Side,
  against: Against,
  { difference, low, high, q }: Difference,
  language: ReaderLanguage,
): string {
  const { change } = phrasesIn(language);
  const amount = difference ?? 0;
  const digits = digitsOfDifference(amount, { low, high });
  const signed = (value: number): string => decimal(value, digits, language);
  const interval = low === null || high === null ? null : change.interval(signed(low), signed(high));
  if (q !== null && q >= UNLIKELY) {
    const none = change.none(name, side, against, [signed(amount), ...(interval === null ? [] : [interval])]);
    // The interval is of this item alone and may leave out 0 where q, which knows of the others, does not convince.
    const apart = low !== null && high !== null && (low > 0 || high < 0);
    return apart ? `${none}; ${change.amongMany}` : none;
  }
  // Rounded to nothing is told as nothing: "improved by 0.00" is no sentence.
  if (Number(amount.toFixed(digits)) === 0)
    return `${change.same(name, side, against)}${q === null ? `; ${change.untested}` : ""}`;
  const direction = amount > 0 ? 1 : -1;
  const [least, most] = direction > 0 ? [low, high] : [high, low];
  const range =
    least === null || most === null
      ? ""
      : ` (${change.interval(signed(least * direction), signed(most * direction))})`;
  const moved = change.moved(name, side, against, direction, signed(amount * direction));
  return `${moved}${range}; ${q === null ? change.untested : change.unlikelyChance}`;
}

import type { GapFigure, ShareFigure } from "@klankbord/shared/matrix";
import { type Beside, digitsOfDifference, pointsBeside } from "@klankbord/shared/words";
import { percent, range, shareRange } from "../../format/figures.ts";
import { type Language, words } from "../../words/language.ts";
import { absentInWords } from "../../parts/absentInWords.ts";

/** The decimals of a gap: a difference, which 0 judges. */
export const digitsOfGap = (gap: Pick<GapFigure, "mean" | "low" | "high"> | null): number =>
  gap === null || gap.mean === null ? 2 : digitsOfDifference(gap.mean, gap);

/** "3,37 (3,24–3,50)", or what there is to say instead; `beside` the line that judges the mean. */
export function meanInWords(
  figure: Pick<GapFigure, "mean" | "low" | "high" | "note"> | null,
  beside: Beside,
  language: Language,
): string {
  if (figure === null) return words.value.notAsked;
  if (figure.mean === null) return absentInWords(figure.note);
  const mean = pointsBeside(figure.mean, beside, language);
  return figure.low === null || figure.high === null
    ? mean
    : `${mean} (${range(figure.low, figure.high, beside.digits, language)})`;
}

/** "24% (19–30%)" */
export function shareInWords({ share, low, high }: ShareFigure, language: Language): string {
  if (share === null) return "–";
  if (low === null || high === null) return percent(share, language);
  return `${percent(share, language)} (${shareRange(low, high, language)})`;
}

import type { GapFigure, ShareFigure } from "@klankbord/shared/matrix";
import { decimal, percent, range, shareRange } from "../language/figures.ts";
import { type Language, words } from "../language/language.ts";
import { absentInWords } from "../shell/absentInWords.ts";

/** "3,37 (3,24–3,50)", or what there is to say instead. */
export function meanInWords(
  figure: Pick<GapFigure, "mean" | "low" | "high" | "note"> | null,
  language: Language,
): string {
  if (figure === null) return words.value.notAsked;
  if (figure.mean === null) return absentInWords(figure.note);
  const mean = decimal(figure.mean, 2, language);
  return figure.low === null || figure.high === null
    ? mean
    : `${mean} (${range(figure.low, figure.high, 2, language)})`;
}

/** "24% (19–30%)" */
export function shareInWords({ share, low, high }: ShareFigure, language: Language): string {
  if (share === null) return "–";
  if (low === null || high === null) return percent(share, language);
  return `${percent(share, language)} (${shareRange(low, high, language)})`;
}

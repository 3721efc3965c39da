import { findingInWords } from "@klankbord/shared/words";
import type { MatrixAnswer, Survey } from "../../api/shapes.ts";
import { decimal, percent, whole } from "../../format/figures.ts";
import { namesOf } from "../../survey/itemName.ts";
import { language, words } from "../../words/language.ts";

export const asksImportance = ({ items }: MatrixAnswer): boolean =>
  items.some(({ importance }) => importance !== null);

/** What to do, in one sentence; without importance how satisfied people are. `most`: items that it may name. */
export function headline(data: MatrixAnswer, survey: Survey, most?: number): string {
  const { matrix } = words.value;
  const now = language.value;
  if (data.withheld !== null || asksImportance(data)) return findingInWords(data, namesOf(survey), now, most);
  const [first] = data.items;
  const { mean = null, top2 } = first?.satisfaction ?? {};
  if (first === undefined || mean === null || typeof top2?.share !== "number") return matrix.whyNoMatrixTitle;
  return matrix.satisfied(
    namesOf(survey)(first.key),
    decimal(mean, 2, now),
    whole(data.scale, now),
    percent(top2.share, now),
  );
}

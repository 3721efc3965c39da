import type { Certainty } from "@klankbord/shared/matrix";
import { percent } from "../format/figures.ts";
import { language, words } from "../words/language.ts";

/** "98%"; what came out in every draw is still not certain, and never called 100%. */
export function certaintyShare({ share }: Certainty): string {
  const now = language.value;
  return share > 0.99 ? `>\u00a0${percent(0.99, now)}` : percent(share, now);
}

/** "clear (98%)" */
export function certaintyInWords(certainty: Certainty): string {
  return `${words.value.certainty[certainty.word]} (${certaintyShare(certainty)})`;
}

import type { GapFigure } from "@klankbord/shared/matrix";
import { words } from "../words/language.ts";

/** What stands in the place of a figure that is not there, by its note; without one, that the answers are too few. */
export function absentInWords(note: GapFigure["note"] = null): string {
  const { absent } = words.value;
  return note === "no_answers" || note === "protects_other" || note === "waiting"
    ? absent[note]
    : absent.hidden;
}

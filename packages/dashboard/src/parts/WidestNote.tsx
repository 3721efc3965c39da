import type { IndexFigure } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import { words } from "../words/language.ts";

/** Says so where the interval of an index is a bound, drawn wider than the answers themselves would have it. */
export function WidestNote({ figures }: { figures: readonly IndexFigure[] }): JSX.Element | null {
  return figures.some(({ method }) => method === "widest") ? <p class="quiet">{words.value.widest}</p> : null;
}

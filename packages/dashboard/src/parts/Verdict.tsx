import type { Quadrant } from "@klankbord/shared/matrix";
import { Marker, paintOf } from "@klankbord/shared/chart";
import { chartWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import { language, words } from "../words/language.ts";

const paint = paintOf("page");

/** The shape of a quadrant as it is drawn in the matrix. */
export function Shape({ quadrant }: { quadrant: Quadrant | null }): JSX.Element {
  return (
    <svg class="shape" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      <Marker quadrant={quadrant} x={7} y={7} radius={5} paint={paint} />
    </svg>
  );
}

/** A verdict in shape and words; without one it says so. */
export function Verdict({ quadrant }: { quadrant: Quadrant | null }): JSX.Element {
  return (
    <span class={`verdict verdict-${quadrant ?? "none"}`}>
      <Shape quadrant={quadrant} />
      {quadrant === null ? words.value.noVerdict : chartWords(language.value).quadrants[quadrant]}
    </span>
  );
}

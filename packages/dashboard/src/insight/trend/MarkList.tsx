import { FlagSign, paintOf } from "@klankbord/shared/chart";
import type { JSX } from "preact";
import { dayInWords } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import type { Mark } from "./marks.ts";
import { said } from "./said.ts";

const paint = paintOf("page");

/** What the numbers in the picture are, in its own shapes; the chosen one stands out. */
export function MarkList({
  marks,
  chosen,
}: {
  marks: readonly Mark[];
  chosen: string | null;
}): JSX.Element | null {
  if (marks.length === 0) return null;
  return (
    <ol class="marks" aria-label={said.value.marks}>
      {marks.map(({ key, kind, name, day, what, about }) => (
        <li key={key} class={key === chosen ? "mark-row is-chosen" : "mark-row"}>
          <FlagSign kind={kind} name={name} strong={key === chosen} paint={paint} />
          <span class="mark-text">
            <span class="for-ears">{name}. </span>
            <span class="mark-what">{what}</span>
            <span class="quiet"> {[dayInWords(day, language.value), ...about].join(" · ")}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

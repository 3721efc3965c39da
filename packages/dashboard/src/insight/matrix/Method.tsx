import { methodInWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import type { MatrixAnswer, Survey } from "../../api/shapes.ts";
import { decimal, range } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { Term } from "../../parts/Term.tsx";
import { namesOf } from "../../survey/itemName.ts";

/** How the figures were made and what a reader has to know beside them: rule, n, days, missing answers, alike answers. */
export function Method({ data, survey }: { data: MatrixAnswer; survey: Survey }): JSX.Element {
  const now = language.value;
  const { value, low, high } = data.index;
  return (
    <section class="block method">
      <h2>{words.value.matrix.methodTitle}</h2>
      <ul>
        {methodInWords(data, data, namesOf(survey), now).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {value !== null && (
          <li>
            <Term term="index" />: {decimal(value, 0, now)}
            {low !== null && high !== null && ` (${range(low, high, 0, now)})`}
          </li>
        )}
      </ul>
    </section>
  );
}

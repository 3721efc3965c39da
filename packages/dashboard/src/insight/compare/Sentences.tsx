import type { CompareItem, CompareResult } from "@klankbord/shared/matrix";
import { type Against, changeInWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { language } from "../../words/language.ts";
import { Verdict } from "../../parts/Verdict.tsx";
import { namesOf } from "../../survey/itemName.ts";
import { SIDES, UNLIKELY, isSure } from "./headline.ts";
import { said } from "./said.ts";

const qOf = (item: CompareItem): number => Math.min(...SIDES.map((side) => item[side]?.q ?? 1));

/** The surest changes first; those of which nothing can be said last. */
const surest = (items: readonly CompareItem[]): CompareItem[] => items.toSorted((a, b) => qOf(a) - qOf(b));

interface SentencesProps {
  data: CompareResult;
  survey: Survey;
  against: Against;
}

/** Each item's change in a sentence, and in another one that of its importance where there is one. */
export function Sentences({ data, survey, against }: SentencesProps): JSX.Element {
  return (
    <section class="sentences">
      <h2>{said.value.sentences}</h2>
      <ul>
        {surest(data.items).map((item) => (
          <li key={item.key} class={qOf(item) < UNLIKELY ? "sure" : "unsure"}>
            {SIDES.filter((side) => side === "satisfaction" || isSure(item, side))
              .map((side) => changeInWords(item, namesOf(survey), language.value, { side, against }))
              .join(". ")}
            .
            {item.quadrant2 !== null && (
              <span class="sentence-verdict">
                <Verdict quadrant={item.quadrant2} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { CompareItem, CompareResult } from "@klankbord/shared/matrix";
import { type Against, changeInWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import type { Survey } from "../api/shapes.ts";
import { language, words } from "../language/language.ts";
import { Verdict } from "../shell/Verdict.tsx";
import { namesOf } from "../survey/itemName.ts";

/** Under this q a difference is unlikely to be chance. */
const UNLIKELY = 0.05;

const qOf = ({ satisfaction: { q } }: CompareItem): number => q ?? 1;

/** The surest changes first; those of which nothing can be said last. */
const surest = (items: readonly CompareItem[]): CompareItem[] => items.toSorted((a, b) => qOf(a) - qOf(b));

/** The one sentence above the picture: the surest change, or that none is beyond chance. */
export function headline(data: CompareResult, survey: Survey, against: Against): string {
  const [first] = surest(data.items.filter(({ role }) => role === "performance"));
  return first !== undefined && qOf(first) < UNLIKELY
    ? changeInWords(first, namesOf(survey), language.value, { against })
    : words.value.compare.nothingSure[against];
}

interface SentencesProps {
  data: CompareResult;
  survey: Survey;
  against: Against;
}

/** Each item's change in one sentence. */
export function Sentences({ data, survey, against }: SentencesProps): JSX.Element {
  return (
    <section class="sentences">
      <h2>{words.value.compare.sentences}</h2>
      <ul>
        {surest(data.items).map((item) => (
          <li key={item.key} class={qOf(item) < UNLIKELY ? "sure" : "unsure"}>
            {changeInWords(item, namesOf(survey), language.value, { against })}.
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

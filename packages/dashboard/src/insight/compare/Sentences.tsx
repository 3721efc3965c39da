import type { CompareItem, CompareResult, Side } from "@klankbord/shared/matrix";
import { type Against, changeInWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { language, words } from "../../words/language.ts";
import { Verdict } from "../../parts/Verdict.tsx";
import { namesOf } from "../../survey/itemName.ts";

/** Under this q a difference is unlikely to be chance. */
const UNLIKELY = 0.05;

const SIDES = ["satisfaction", "importance"] as const;

const isSure = (item: CompareItem, side: Side): boolean => (item[side]?.q ?? 1) < UNLIKELY;

const qOf = (item: CompareItem): number => Math.min(...SIDES.map((side) => item[side]?.q ?? 1));

/** The surest changes first; those of which nothing can be said last. */
const surest = (items: readonly CompareItem[]): CompareItem[] => items.toSorted((a, b) => qOf(a) - qOf(b));

/** The change of a side that is told above the picture: the surest of an item that can be worked on, else of a result. */
function foremost(items: readonly CompareItem[], side: Side): CompareItem | undefined {
  const sure = items
    .filter((item) => isSure(item, side))
    .toSorted((a, b) => (a[side]?.q ?? 1) - (b[side]?.q ?? 1));
  return sure.find(({ role }) => role === "performance") ?? sure[0];
}

/** What stands above the picture, of both sides: the surest change of each, or that none is beyond chance. */
export function headline(data: CompareResult, survey: Survey, against: Against): string {
  const { compare, sides } = words.value;
  const asked = SIDES.filter((side) => data.items.some((item) => item[side] !== null));
  const changes = asked.map((side) => ({ side, item: foremost(data.items, side) }));
  const nothing = (side: Side): string => compare.nothingSureIn[against](sides[side].toLowerCase());
  if (changes.every(({ item }) => item === undefined))
    return asked.length > 1 ? compare.nothingSure[against] : nothing("satisfaction");
  return changes
    .map(({ side, item }) =>
      item === undefined
        ? nothing(side)
        : changeInWords(item, namesOf(survey), language.value, { side, against }),
    )
    .join(". ");
}

interface SentencesProps {
  data: CompareResult;
  survey: Survey;
  against: Against;
}

/** Each item's change in a sentence, and in another one that of its importance where there is one. */
export function Sentences({ data, survey, against }: SentencesProps): JSX.Element {
  return (
    <section class="sentences">
      <h2>{words.value.compare.sentences}</h2>
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

import type { CompareItem, CompareResult, Side } from "@klankbord/shared/matrix";
import { type Against, changeInWords } from "@klankbord/shared/words";
import type { Survey } from "../../api/shapes.ts";
import { namesOf } from "../../survey/itemName.ts";
import { language, words } from "../../words/language.ts";
import { said } from "./said.ts";

/** Under this q a difference is unlikely to be chance. */
export const UNLIKELY = 0.05;

export const SIDES = ["satisfaction", "importance"] as const;

export const isSure = (item: CompareItem, side: Side): boolean => (item[side]?.q ?? 1) < UNLIKELY;

/** The change of a side that is told above the picture: the surest of an item that can be worked on, else of a result. */
function foremost(items: readonly CompareItem[], side: Side): CompareItem | undefined {
  const sure = items
    .filter((item) => isSure(item, side))
    .toSorted((a, b) => (a[side]?.q ?? 1) - (b[side]?.q ?? 1));
  return sure.find(({ role }) => role === "performance") ?? sure[0];
}

/** What stands above the picture, of both sides: the surest change of each, or that none is beyond chance. */
export function headline(data: CompareResult, survey: Survey, against: Against): string {
  const compare = said.value;
  const { sides } = words.value;
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

/** The surest change of each side that has one, and nothing of a side without; null where nothing changed beyond chance. */
export function changesInWords(data: CompareResult, survey: Survey, against: Against): string | null {
  const told = SIDES.flatMap((side) => {
    const item = foremost(data.items, side);
    return item === undefined
      ? []
      : [changeInWords(item, namesOf(survey), language.value, { side, against })];
  });
  return told.length === 0 ? null : told.join(". ");
}

import type { Groups } from "@klankbord/shared";
import { me } from "../api/me.ts";
import type { Survey } from "../api/shapes.ts";
import { words } from "../words/language.ts";
import { segmentSum } from "./dimensions.ts";

/** The groups that the reader is limited to; null where they see everybody's answers. */
export function ownGroups(): Groups | null {
  const groups = me.value?.person?.groups ?? {};
  return Object.keys(groups).length === 0 ? null : groups;
}

/** Limits in words: "Amersfoort + Breda". */
export function groupsInWords(survey: Pick<Survey, "dimensions">, groups: Groups): string {
  return Object.entries(groups)
    .map(([dimension, values]) =>
      values.length === 0 ? words.value.choices.noGroups : segmentSum(survey, { dimension, values }),
    )
    .join(" · ");
}

/** Whose answers count where no group is chosen: everybody's, or all of the reader's own groups. */
export function everyone(survey: Pick<Survey, "dimensions">): string {
  const own = ownGroups();
  return own === null ? words.value.choices.everyone : groupsInWords(survey, own);
}

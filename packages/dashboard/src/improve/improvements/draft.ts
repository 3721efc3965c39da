import type { Improvement, ImprovementContent } from "@klankbord/shared";
import { segmentOfGroups } from "../../survey/groups.ts";

/** What stands in the fields of the form. */
export interface Draft {
  title: string;
  day: string;
  /** Empty for no item in particular. */
  item: string;
  /** Empty for everywhere. */
  dimension: string;
  values: readonly string[];
  note: string;
}

export const TITLE_MOST = 120;
export const NOTE_MOST = 1_000;

export function newDraft(today: string): Draft {
  return { title: "", day: today, item: "", dimension: "", values: [], note: "" };
}

export function draftOf({ title, day, item, groups, note }: ImprovementContent): Draft {
  const { dimension, values } = segmentOfGroups(groups) ?? { dimension: "", values: [] };
  return { title, day, item: item ?? "", dimension, values, note: note ?? "" };
}

/** A draft as it is sent; whether it is right is the server's to say. */
export function contentOf({ title, day, item, dimension, values, note }: Draft): ImprovementContent {
  return {
    title,
    day,
    item: item === "" ? null : item,
    groups: dimension === "" ? {} : { [dimension]: [...values] },
    note: note === "" ? null : note,
  };
}

/** A stored improvement without what the server added: what an undo sends. */
export function contentOfStored({ title, day, item, groups, note }: Improvement): ImprovementContent {
  return { title, day, item, groups, note };
}

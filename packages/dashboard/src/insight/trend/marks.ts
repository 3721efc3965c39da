import type { TrendEvent } from "@klankbord/shared/chart";
import type { Survey, TrendAnswer } from "../../api/shapes.ts";
import { dayInWords, whole } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import { nameOf } from "../../survey/itemName.ts";
import { whereInWords } from "../../survey/groups.ts";
import { placeOf } from "./placeOf.ts";
import { said } from "./said.ts";

/** Something that happened, as the picture marks it and as its list and the table name it. */
export interface Mark {
  /** Stays the same while the page is open. */
  key: string;
  kind: TrendEvent["kind"];
  /** Its number, by day. */
  name: string;
  day: string;
  at: number;
  /** What happened, and what it is about. */
  what: string;
  about: readonly string[];
  /** The item that it should move. */
  item: string | null;
}

/** What happened in the days of a trend, numbered by day. */
export function marksOf({ points, events }: TrendAnswer, survey: Survey): Mark[] {
  const now = language.value;
  return events.map((event, index): Mark => {
    const own = { name: whole(index + 1, now), day: event.day, at: placeOf(points, event.day) };
    if (event.kind === "definition") {
      const what = said.value.newVersion(whole(event.version, now));
      return { ...own, kind: event.kind, key: `version ${event.version}`, what, about: [], item: null };
    }
    const { kind, id, title, item, groups } = event;
    const about = [...(item === null ? [] : [nameOf(survey, item, now)]), whereInWords(survey, groups)];
    return { ...own, kind, key: id, what: title, about, item };
  });
}

/** A mark in a sentence: "12 June 2026: Every customer called back (First response, Utrecht)". */
export function markInWords({ day, what, about }: Mark): string {
  const detail = about.length === 0 ? "" : ` (${about.join(", ")})`;
  return `${dayInWords(day, language.value)}: ${what}${detail}`;
}

/** All marks for who does not see the picture; nothing where there are none. */
export function marksInWords(marks: readonly Mark[]): string {
  if (marks.length === 0) return "";
  return ` ${said.value.marks}: ${marks.map((mark) => `${mark.name}. ${markInWords(mark)}`).join("; ")}.`;
}

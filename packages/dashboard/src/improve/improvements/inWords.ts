import type { Improvement } from "@klankbord/shared";
import type { Survey } from "../../api/shapes.ts";
import { dayInWords } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import { whereInWords } from "../../survey/groups.ts";
import { nameOf } from "../../survey/itemName.ts";
import { said } from "./said.ts";

/** An item as the register names it; one that the survey has dropped says so. */
export function itemInWords(survey: Survey, key: string): string {
  const name = nameOf(survey, key, language.value);
  return survey.items.some((item) => item.key === key) ? name : said.value.dropped(name);
}

/** "12 June 2026 · First response · Utrecht and Zwolle" */
export function detailsInWords(survey: Survey, { day, item, groups }: Improvement): string {
  return [
    dayInWords(day, language.value),
    ...(item === null ? [] : [itemInWords(survey, item)]),
    whereInWords(survey, groups),
  ].join(" · ");
}

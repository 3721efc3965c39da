import {
  improvementChange,
  improvementSubmission,
  type ImprovementContent,
  type SurveyDefinition,
  plainText,
} from "@klankbord/shared";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";
import { sortedGroups } from "./stored.ts";

const EARLIEST = "2000-01-01";

/** Texts without what is no character; a title on one line, a note of nothing but space is none. */
function cleaned<T extends ImprovementContent>(content: T): T {
  const title = plainText(content.title).replace(/\s+/gu, " ").trim();
  if (title === "") throw new Refusal("out_of_range", "title is not valid: it is empty.", { field: "title" });
  const note = content.note === null ? "" : plainText(content.note).trim();
  const groups = Object.fromEntries(
    Object.entries(content.groups).map(([key, values]) => [key, [...new Set(values)]]),
  );
  return { ...content, title, groups, note: note === "" ? null : note };
}

/** A new improvement as somebody sent it, checked for its shape and cleaned. Throws Refusal with the field. */
export function readSubmission(input: unknown): ImprovementContent & { id: string } {
  const parsed = improvementSubmission.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  return cleaned(parsed.data);
}

/** The same for a changed one, with the revision that its sender saw. */
export function readChange(input: unknown): ImprovementContent & { revision: number } {
  const parsed = improvementChange.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  return cleaned(parsed.data);
}

function checkGroups({ dimensions }: SurveyDefinition, groups: ImprovementContent["groups"]): void {
  for (const [key, values] of Object.entries(groups)) {
    const field = `groups.${key}`;
    const dimension = dimensions.find((one) => one.key === key);
    if (!dimension) throw new Refusal("unknown_dimension", `The survey has no dimension ${key}.`, { field });
    if (dimension.guarded)
      throw new Refusal("forbidden", `Figures by ${key} are switched off in this survey.`, { field });
    const known = dimension.values;
    const strange = known && values.find((value) => !known.some((one) => one.value === value));
    if (strange !== null && strange !== undefined)
      throw new Refusal("invalid", `${key} has no value ${strange}.`, { field });
  }
}

interface Against {
  definition: SurveyDefinition;
  /** The last day that may be named, YYYY-MM-DD. */
  latest: string;
  /** What is stored: an item or group that the survey has dropped since may stay. */
  former?: ImprovementContent;
}

/** Holds an improvement against its survey. Throws Refusal with the field. */
export function checkAgainst(
  { day, item, groups }: ImprovementContent,
  { definition, latest, former }: Against,
): void {
  if (day < EARLIEST || day > latest)
    throw new Refusal("out_of_range", `day lies before ${EARLIEST} or after ${latest}.`, { field: "day" });
  if (item !== null && item !== former?.item && !definition.items.some(({ key }) => key === item))
    throw new Refusal("unknown_item", `The survey has no item ${item}.`, { field: "item" });
  const same = former && JSON.stringify(sortedGroups(former.groups)) === JSON.stringify(sortedGroups(groups));
  if (same !== true) checkGroups(definition, groups);
}

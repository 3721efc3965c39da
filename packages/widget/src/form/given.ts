import type { PublicSurvey, Rating } from "@klankbord/shared";
import { type Answers, rated, sidesOf } from "./answers.ts";

/** What the owner should know about a value that was not taken over. */
export type Complain = (message: string) => void;

/** `a=1&b=2`, or an object from a script, as pairs; anything else is nothing. */
export function pairsOf(given: unknown): [string, string][] {
  if (typeof given === "string") return [...new URLSearchParams(given)];
  if (typeof given !== "object" || given === null) return [];
  return Object.entries(given).map(([key, value]) => [key, String(value)]);
}

/**
 * Hidden values that the page passes along, by the survey's allow-list. An unknown key or a value that the server
 * would refuse is said to the owner and never sent, so that no answer is lost over it.
 */
export function hiddenValues(
  survey: PublicSurvey,
  given: unknown,
  complain: Complain,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, text] of pairsOf(given)) {
    const value = text.trim();
    const dimension = survey.dimensions.find((dimension) => dimension.key === key);
    const listed = dimension?.values?.some((known) => known.value === value) ?? true;
    if (!dimension || !survey.hidden.includes(key))
      complain(`hidden value "${key}" is not on the survey's list`);
    else if (!listed || !/^[^=&\p{C}]{1,64}$/u.test(value))
      complain(`hidden value "${key}" is not a value of that dimension`);
    else values[key] = value;
  }
  return values;
}

function ratingIn(text: string | undefined, scale: number): Rating | null {
  if (text === "na") return "na";
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= scale ? value : null;
}

/** Answers filled in beforehand, `reachability=4,5`: satisfaction, importance. By allow-list; nothing is sent by it. */
export function prefilled(survey: PublicSurvey, given: unknown, complain: Complain): Answers {
  let answers: Answers = {};
  for (const [key, text] of pairsOf(given)) {
    const item = survey.items.find((item) => item.key === key && survey.prefill.includes(key));
    const ratings = text.split(",").map((part) => ratingIn(part.trim(), survey.scale));
    if (!item || ratings.length > sidesOf(item).length || ratings.includes(null))
      complain(`prefill "${key}" is not taken over`);
    else
      sidesOf(item).forEach((side, index) => {
        const rating = ratings[index];
        if (rating) answers = rated(answers, item, side, rating);
      });
  }
  return answers;
}

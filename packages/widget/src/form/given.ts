import type { PublicSurvey } from "@klankbord/shared";
import type { Answers } from "./answers.ts";

/** What page, link or script say before the customer does. */
export interface Given {
  dimensions: Record<string, string>;
  answers: Answers;
}

/** Says to the owner that a value was not taken over. */
export type Complain = (message: string) => void;

/** `a=1&b=2`, or an object from a script, as pairs; anything else is nothing. */
function pairsOf(given: unknown): [string, unknown][] {
  return typeof given === "string" ? [...new URLSearchParams(given)] : Object.entries(given ?? {});
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
  const taken: Record<string, string> = {};
  for (const [key, text] of pairsOf(given)) {
    const value = String(text).trim().normalize();
    const listed = survey.dimensions.find((dimension) => dimension.key === key)?.values;
    if (
      survey.hidden.includes(key) &&
      /^(?:\P{C}|[\u200C\u200D]){1,64}$/u.test(value) &&
      (listed?.some((known) => known.value === value) ?? true)
    )
      taken[key] = value;
    else complain(`the survey does not take ${key}=${value}`);
  }
  return taken;
}

/** Answers filled in beforehand, `reachability=4,5`: satisfaction, importance. By allow-list; nothing is sent by it. */
export function prefilled(survey: PublicSurvey, given: unknown, complain: Complain): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const [key, text] of pairsOf(given)) {
    const item = survey.items.find((item) => item.key === key && survey.prefill.includes(key));
    const values = String(text).split(",");
    if (
      item &&
      values.every((value) => value === "na" || (/^\d+$/.test(value) && +value > 0 && +value <= survey.scale))
    )
      (["satisfaction", "importance"] as const).forEach((side, index) => {
        const value = values[index];
        if (value && (side === "satisfaction" || item.importance))
          answers[key] = { ...answers[key], [side]: value === "na" ? value : +value };
      });
    else complain(`the survey does not take ${key}=${String(text)}`);
  }
  return answers;
}

/** Fetched for surveys with hidden values or answers of the page's alone, so it imports nothing. */
export function givenBy(
  survey: PublicSurvey,
  { hidden, prefill }: { hidden: unknown; prefill: unknown },
  complain: Complain,
): Given {
  return {
    dimensions: hiddenValues(survey, hidden, complain),
    answers: prefilled(survey, prefill, complain),
  };
}

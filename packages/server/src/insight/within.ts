import type { SurveyDefinition } from "@klankbord/shared";
import type { Filter } from "./question.ts";
import { Refusal } from "../refusal.ts";
import type { Actor } from "../access/actor.ts";

/**
 * A question as somebody may ask it: of every dimension that they are limited to only their own values, whatever was asked for. The one
 * place where limits meet data: what comes out is a filter like any other, and small-group rules hold within it.
 *
 * @throws Refusal `forbidden` for values that are not theirs, and for a survey that does not know their dimension
 */
export function within({ groups }: Actor, { dimensions }: SurveyDefinition, filter: Filter): Filter {
  if (groups === null) return filter;
  const limited = new Map(filter);
  for (const [key, own] of Object.entries(groups)) {
    const dimension = dimensions.find((one) => one.key === key);
    if (!dimension || dimension.guarded)
      throw new Refusal(
        "forbidden",
        `You may see some values of ${key} only, and this survey has no figures by it.`,
      );
    const asked = filter.get(key);
    const strange = asked?.find((value) => !own.includes(value));
    if (strange !== undefined)
      throw new Refusal("forbidden", `You may not see figures of ${strange}.`, { field: key });
    if (own.length === 0) throw new Refusal("forbidden", `You may see no value of ${key} yet.`);
    limited.set(key, asked ?? own);
  }
  return limited;
}

/** For what cannot be told of some groups only. Throws Refusal `forbidden` to whoever is limited. */
export function unlimited({ groups }: Actor, what: string): void {
  if (groups === null) return;
  throw new Refusal("forbidden", `${what} would tell of groups that you may not see.`);
}

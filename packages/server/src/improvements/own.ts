import type { ImprovementContent } from "@klankbord/shared";
import type { Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";

type Where = Pick<ImprovementContent, "groups">;

/** Whether an improvement concerns somebody: it holds everywhere, or for one of the groups that they may see. */
export function concerns({ groups: limits }: Actor, { groups }: Where): boolean {
  return Object.entries(limits ?? {}).every(
    ([key, own]) => groups[key]?.some((value) => own.includes(value)) ?? true,
  );
}

/** Somebody with limits writes down what was improved for their own groups alone. Throws Refusal `forbidden`. */
export function checkOwn({ groups: limits }: Actor, { groups }: Where): void {
  for (const [key, own] of Object.entries(limits ?? {})) {
    const named = groups[key] ?? [];
    if (named.length > 0 && named.every((value) => own.includes(value))) continue;
    throw new Refusal("forbidden", `Say for which of your own values of ${key} it holds.`, {
      field: "groups",
    });
  }
}

import { foldSpelling, mergeSubmission, MOST_SPELLINGS, type GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import type { Actor } from "../access/actor.ts";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";
import { match, spellingsOf, withParts } from "../tallies/known/known.ts";
import type { Gone } from "./gone.ts";
import { findDimension } from "./list.ts";
import { unknownDimension, writeDimension, type Needs } from "./write.ts";

/**
 * Makes two values of a dimension one: how `from` is written is from now on how `into` is, so that all that said it, and all that
 * points at it (limits of people and keys, improvements, addresses that were kept), means `into`. Its parts become parts of `into`. Nobody
 * need have known `from`: then it becomes a spelling. Throws Refusal with the field.
 */
export async function mergeValues(
  actor: Actor,
  services: Needs,
  key: string,
  input: unknown,
): Promise<GroupDimension> {
  const parsed = mergeSubmission.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const { revision } = parsed.data;
  await writeDimension(actor, services, key, (known) => {
    const own = known.dimensions.get(key);
    if (!own) throw unknownDimension(key);
    if (revision !== undefined && revision !== own.revision)
      throw new Refusal("conflict", "Somebody changed these groups meanwhile: read them again first.", {
        field: "revision",
      });
    const from = match(known, key, parsed.data.from);
    const into = match(known, key, parsed.data.into);
    const target = into === null ? undefined : own.values.get(into);
    if (into === null || !target)
      throw new Refusal("invalid", `There is no value ${parsed.data.into}.`, { field: "into" });
    if (from === into) throw new Refusal("invalid", "These are one value already.", { field: "from" });
    const source = from === null ? undefined : own.values.get(from);
    const value = source ?? { key: parsed.data.from, names: {}, also: [], parent: null, closed: false };
    const gone: Gone = { value, known: source !== undefined, parts: own.parts.get(value.key) ?? [] };
    const met = new Set<string>();
    const also = [...target.also, ...spellingsOf(value)].filter((text) => {
      const folded = foldSpelling(text);
      return !met.has(folded) && met.add(folded);
    });
    if (also.length > MOST_SPELLINGS)
      throw new Refusal("too_many", `${into} has room for ${MOST_SPELLINGS} spellings.`, { field: "into" });
    const isPart = withParts(known, key, value.key).includes(into);
    const values = [...own.values.values()].flatMap((one): GroupValue[] => {
      if (one.key === value.key) return [];
      // What was a part of the one that goes is a part of the one that stays; was that a part of it, it takes its place.
      const below = one.parent === value.key ? into : one.parent;
      const parent = one.key === into && isPart ? value.parent : below;
      return [
        one.key === into ? { ...one, also, parent: parent === into ? null : parent } : { ...one, parent },
      ];
    });
    return {
      names: own.names,
      values,
      event: { action: "groups.merged", subject: key, before: gone, after: { into } },
      more: [
        {
          sql: 'insert into dimension_merge (dimension, value, "into", at) values (?, ?, ?, ?)',
          args: [key, JSON.stringify(gone), into, services.now()],
        },
      ],
    };
  });
  return findDimension(services, key);
}

import { dimensionChange, dimensionKey, foldSpelling, type GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor.ts";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";
import { findDimension } from "./list.ts";
import { unknownDimension, writeDimension, type Needs } from "./write.ts";

/** Values that a line of the audit log names. */
const MOST_LOGGED = 100;

/** Without spellings that the key, a name or an earlier one has already. */
function cleaned({ key, names, also, parent, closed }: GroupValue): GroupValue {
  const met = new Set([key, ...Object.values(names)].map(foldSpelling));
  const others = also.filter((text) => {
    const folded = foldSpelling(text);
    return !met.has(folded) && met.add(folded);
  });
  return { key, names, also: others, parent, closed };
}

/** Of two lists, the values that differ. */
function apart(former: readonly GroupValue[], later: readonly GroupValue[]) {
  const known = new Map(former.map((value) => [value.key, value]));
  const kept = new Map(later.map((value) => [value.key, value]));
  const differs = (value: GroupValue, others: ReadonlyMap<string, GroupValue>): boolean =>
    !isDeepStrictEqual(value, others.get(value.key));
  return {
    before: former.filter((value) => differs(value, kept)).slice(0, MOST_LOGGED),
    after: later.filter((value) => differs(value, known)).slice(0, MOST_LOGGED),
  };
}

/**
 * Puts values in the place of those that a dimension has, at the revision that was seen; revision 0 makes a new dimension. What a
 * response said decides where it counts: one whose value is left out counts for the whole from now on, and in its group again when
 * that is back. Throws Refusal with the field where they are not right, and `conflict` where somebody else was first.
 */
export async function changeDimension(
  actor: Actor,
  services: Needs,
  key: string,
  input: unknown,
): Promise<GroupDimension> {
  const parsed = dimensionChange.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const { revision, names } = parsed.data;
  if (!dimensionKey.safeParse(key).success) throw unknownDimension(key);
  const values = parsed.data.values.map(cleaned);
  await writeDimension(actor, services, key, ({ dimensions }) => {
    const own = dimensions.get(key);
    if (!own && revision > 0) throw unknownDimension(key);
    if ((own?.revision ?? 0) !== revision)
      throw new Refusal(
        "conflict",
        "Somebody changed these groups meanwhile. Nothing was replaced: read them again first.",
        {
          field: "revision",
        },
      );
    const differ = apart([...(own?.values.values() ?? [])], values);
    return {
      names: names ?? own?.names ?? {},
      values,
      event: { action: "groups.changed", subject: key, before: differ.before, after: differ.after },
    };
  });
  return findDimension(services, key);
}

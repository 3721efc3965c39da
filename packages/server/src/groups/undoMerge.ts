import { foldSpelling, type GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";
import { dimensionMerge } from "../storage/groupSchema.ts";
import { match, spellingsOf } from "../tallies/known/known.ts";
import { findDimension } from "./list.ts";
import type { Gone } from "./gone.ts";
import { unknownDimension, writeDimension, type Needs } from "./write.ts";

/**
 * Makes two values of one that were made one, as if that had not been: what said the one counts for it, what came meanwhile too. Throws
 * Refusal `unknown_merge` where there is none such, `conflict` where a value has become what the other is called.
 */
export async function undoMerge(
  actor: Actor,
  services: Needs,
  key: string,
  id: number,
): Promise<GroupDimension> {
  const [row] = await services.db.select().from(dimensionMerge).where(eq(dimensionMerge.id, id));
  if (row?.dimension !== key)
    throw new Refusal("unknown_merge", "There is no such merge, or it was undone already.");
  const { value, known: wasKnown, parts } = JSON.parse(row.value) as Gone;
  await writeDimension(actor, services, key, (known) => {
    const own = known.dimensions.get(key);
    if (!own) throw unknownDimension(key);
    // Where it was merged on, it is a spelling of that one.
    const holder = match(known, key, value.key);
    // What another value is called by now, as one that it was merged with and that was parted from it, stays with that.
    const isFree = (text: string): boolean => (match(known, key, text) ?? holder) === holder;
    const names = Object.fromEntries(Object.entries(value.names).filter(([, text]) => isFree(text)));
    const former: GroupValue = { ...value, names, also: value.also.filter(isFree) };
    const spelled = new Set(spellingsOf(former).map(foldSpelling));
    const isOwn = (text: string): boolean => spelled.has(foldSpelling(text));
    const values = [...own.values.values()].map((one): GroupValue => {
      if (one.key !== holder)
        return parts.includes(one.key) && one.parent === holder ? { ...one, parent: former.key } : one;
      if ([one.key, ...Object.values(one.names)].some(isOwn))
        throw new Refusal(
          "conflict",
          `${one.key} is called ${former.key} by now. Give it another name first.`,
        );
      return { ...one, also: one.also.filter((text) => !isOwn(text)) };
    });
    const isThere = (name: string | null): string | null =>
      name !== null && own.values.has(name) ? name : null;
    return {
      names: own.names,
      values: wasKnown ? [...values, { ...former, parent: isThere(former.parent) }] : values,
      event: { action: "groups.parted", subject: key, before: { into: holder }, after: former },
      more: [{ sql: "delete from dimension_merge where id = ?", args: [id] }],
    };
  });
  return findDimension(services, key);
}

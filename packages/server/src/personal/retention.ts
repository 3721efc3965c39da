import type { Actor } from "../access/actor.ts";
import { calendar } from "../intake/day.ts";
import { Refusal } from "../refusal.ts";
import { AT_ONCE, countOld, type Kept, removeOld } from "../responses/expire.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";

type Needs = Pick<Services, "db" | "journal" | "now" | "config">;

/** How many of each have grown too old. */
export type Old = Record<Kept, number>;

const DAY = 86_400_000;

/** Responses before this day (YYYY-MM-DD) have had theirs for long enough; null where it is kept for ever. */
function firstKept({ now, config }: Needs, what: Kept): string | null {
  const days = what === "contact" ? config.keepContactDays : config.keepRemarkDays;
  if (days === 0) return null;
  const today = calendar(config.timeZone)(now());
  return new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);
}

/** Counts what is due to be removed today. */
export async function countRetention(services: Needs): Promise<Old> {
  const count = async (what: Kept): Promise<number> => {
    const before = firstKept(services, what);
    if (before === null) return 0;
    const { rows } = await services.db.$client.execute(countOld(what, before));
    return Number(rows[0]?.["n"]);
  };
  return { contact: await count("contact"), remark: await count("remark") };
}

/**
 * Removes contact details and remarks that are kept no longer, by the settings KEEP_CONTACT_DAYS and KEEP_REMARK_DAYS: those of a response go when
 * more than so many local calendar days have passed since its own. Done twice it does nothing the second time; killed half-way, the
 * next time goes on.
 *
 * @param progress how many are gone so far
 */
export async function keepOnly(
  actor: Actor,
  services: Needs,
  progress: (removed: number) => void = () => undefined,
): Promise<Old> {
  const due = await countRetention(services);
  const removed: Old = { contact: 0, remark: 0 };
  if (due.contact + due.remark === 0) return removed;
  // Before the first goes: what was begun can be read, whatever ends it half-way.
  await change(services, actor, [], { action: "retention.applied", subject: "responses", after: due });
  for (const what of ["contact", "remark"] as const) {
    const before = firstKept(services, what);
    if (before === null) continue;
    for (let n = AT_ONCE; n === AT_ONCE;) {
      [n = 0] = await services.journal.write(removeOld(what, before));
      removed[what] += n;
      progress(removed.contact + removed.remark);
    }
  }
  if (!(await services.journal.scrub()))
    throw new Refusal(
      "busy",
      "It is removed, but the log of the database still holds what was there, since it is being read.",
      { retryAfter: 10 },
    );
  return removed;
}

import type { Actor } from "../access/actor.ts";
import { unknownPerson } from "../people/refusals.ts";
import { findPerson } from "../people/stored.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import { OWN, whose } from "./whose.ts";

/** How the audit log names the sessions of whoever has the server's own token. */
const subjectOf = (of: string): string => (of === "" ? "keeper" : of);

/** Ends one of one's own sessions. Throws Refusal `unknown_session`, also for somebody else's. */
export async function endOwnSession(
  actor: Actor,
  services: Pick<Services, "journal" | "now">,
  id: string,
): Promise<void> {
  const of = whose(actor);
  const statement = { sql: `delete from session where id = ? and ${OWN}`, args: [id, of, of] };
  const event = { action: "session.ended", subject: subjectOf(of) };
  const [ended = 0] = await change(services, actor, [statement], event);
  if (ended === 0) throw new Refusal("unknown_session", "This session has ended already.");
}

/**
 * Signs oneself out everywhere.
 *
 * @param except hash of the one session that stays
 */
export async function endOwnSessions(
  actor: Actor,
  services: Pick<Services, "journal" | "now">,
  except: string | null,
): Promise<void> {
  const of = whose(actor);
  const statement = { sql: `delete from session where hash <> ? and ${OWN}`, args: [except ?? "", of, of] };
  await change(services, actor, [statement], { action: "sessions.ended", subject: subjectOf(of) });
}

/** Signs somebody else out everywhere. Throws Refusal `unknown_person`. */
export async function endSessionsOf(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  person: string,
): Promise<void> {
  if (!(await findPerson(services, person))) throw unknownPerson();
  const statement = { sql: "delete from session where person = ?", args: [person] };
  await change(services, actor, [statement], { action: "sessions.ended", subject: person });
}

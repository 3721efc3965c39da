import type { Actor } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import type { PersonFile } from "./area.ts";
import { PERSONAL_AREAS } from "./areas.ts";
import { readSought } from "./sought.ts";

/**
 * All that is kept of somebody of the outside world (P3): `{ email }` or `{ phone }`, by area. That it was asked for is in the audit log, before
 * anything is told. Throws Refusal with the field.
 */
export async function exportPerson(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now" | "config" | "surveys">,
  input: unknown,
): Promise<PersonFile> {
  const sought = readSought(input, services.config.country);
  const all: PersonFile = { responses: [] };
  for (const { name, find, tell } of PERSONAL_AREAS)
    all[name] = await tell(services, await find(services.db, sought));
  const n = Object.values(all).reduce((sum, of) => sum + of.length, 0);
  await change(services, actor, [], { action: "customer.exported", subject: sought.kind, after: { n } });
  return all;
}

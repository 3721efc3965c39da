import type { Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";

/** Revokes a key; its next request is refused. Throws Refusal `unknown_key`. */
export async function removeKey(
  actor: Actor,
  services: Pick<Services, "journal" | "now">,
  id: string,
): Promise<void> {
  const statement = { sql: "delete from api_key where id = ?", args: [id] };
  const [removed = 0] = await change(services, actor, [statement], { action: "key.removed", subject: id });
  if (removed === 0) throw new Refusal("unknown_key", "There is no key with this id.");
}

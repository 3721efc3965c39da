import type { InStatement } from "@libsql/client";
import type { Actor } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { change, type Event } from "../writing/change.ts";

/**
 * Runs a statement on one improvement; says whether it changed a row. The survey's revision grows in the same transaction,
 * so that no process goes on telling a trend with the former marks. Throws Refusal `busy` where it cannot be stored now.
 */
export async function writeImprovement(
  services: Pick<Services, "journal" | "changes" | "now">,
  actor: Actor,
  survey: string,
  statement: InStatement,
  event: Event,
): Promise<boolean> {
  const figuresAreOthers = {
    sql: "update survey set revision = revision + 1 where key = ? and changes() > 0",
    args: [survey],
  };
  const [changed = 0] = await change(services, actor, [statement, figuresAreOthers], event);
  if (changed > 0) services.changes.tell({ survey, improvements: true });
  return changed > 0;
}

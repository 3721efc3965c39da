import type { Actor } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { changedMeanwhile, unknownImprovement } from "./refusals.ts";
import { checkOwn } from "./own.ts";
import { findImprovement } from "./stored.ts";
import { writeImprovement } from "./write.ts";

type Needs = Pick<Services, "db" | "journal" | "changes" | "now">;

const DELETE = "delete from improvement where survey = ? and id = ? and revision = cast(? as integer)";

/**
 * Removes an improvement for good, at the revision that was seen. To undo it the same content is added again. Throws
 * Refusal `unknown_improvement` where there is none (any more), `conflict` where somebody else changed it.
 */
export async function removeImprovement(
  actor: Actor,
  services: Needs,
  survey: string,
  id: string,
  revision: number,
): Promise<void> {
  const found = await findImprovement(services.db, survey, id);
  if (found) checkOwn(actor, found.told);
  const args = [survey, id, revision];
  const event = { action: "improvement.removed", subject: `${survey}/${id}` };
  if (await writeImprovement(services, actor, survey, { sql: DELETE, args }, event)) return;
  throw (await findImprovement(services.db, survey, id)) ? changedMeanwhile() : unknownImprovement();
}

import type { Services } from "../services.ts";
import { changedMeanwhile, unknownImprovement } from "./refusals.ts";
import { findImprovement } from "./stored.ts";
import { writeImprovement } from "./write.ts";

type Needs = Pick<Services, "db" | "journal" | "changes">;

const DELETE = "delete from improvement where survey = ? and id = ? and revision = cast(? as integer)";

/**
 * Removes an improvement for good, at the revision that was seen. To undo it the same content is added again. Throws
 * Refusal `unknown_improvement` where there is none (any more), `conflict` where somebody else changed it.
 */
export async function removeImprovement(
  services: Needs,
  survey: string,
  id: string,
  revision: number,
): Promise<void> {
  const args = [survey, id, revision];
  if (await writeImprovement(services, survey, { sql: DELETE, args })) return;
  throw (await findImprovement(services.db, survey, id)) ? changedMeanwhile() : unknownImprovement();
}

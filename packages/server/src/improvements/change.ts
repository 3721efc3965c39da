import type { Actor } from "../access/actor.ts";
import type { Improvement, SurveyDefinition } from "@klankbord/shared";
import type { Services } from "../services.ts";
import { latestDay } from "./latest.ts";
import { checkOwn } from "./own.ts";
import { checkAgainst, readChange } from "./read.ts";
import { changedMeanwhile, unknownImprovement } from "./refusals.ts";
import { digestOf, findImprovement } from "./stored.ts";
import { writeImprovement } from "./write.ts";

type Needs = Pick<Services, "db" | "journal" | "changes" | "now" | "config">;

// The digest of the first sending stays: it tells of that one alone.
const UPDATE = `
  update improvement
  set day = ?, title = ?, item = ?, groups = ?, note = ?, updated_at = ?, revision = revision + 1
  where survey = ? and id = ? and revision = cast(? as integer)`;

/**
 * Puts an improvement in the place of the revision that its sender saw. Where it says already what is sent, nothing is
 * written. Throws Refusal with the field where it is not right, and `conflict` where somebody else was first.
 */
export async function changeImprovement(
  actor: Actor,
  services: Needs,
  definition: SurveyDefinition,
  id: string,
  input: unknown,
): Promise<Improvement> {
  const { db, now } = services;
  const survey = definition.key;
  const { revision, ...content } = readChange(input);
  const found = await findImprovement(db, survey, id);
  if (!found) throw unknownImprovement();
  const { told } = found;
  checkOwn(actor, told);
  checkOwn(actor, content);
  if (digestOf(told) === digestOf(content)) return told;
  checkAgainst(content, { definition, latest: latestDay(services), former: told });
  if (told.revision !== revision) throw changedMeanwhile();
  const { day, title, item, groups, note } = content;
  const at = now();
  const args = [day, title, item, JSON.stringify(groups), note, at, survey, id, revision];
  const former = { day: told.day, title: told.title, item: told.item, groups: told.groups, note: told.note };
  const event = {
    action: "improvement.changed",
    subject: `${survey}/${id}`,
    before: former,
    after: content,
  };
  if (!(await writeImprovement(services, actor, survey, { sql: UPDATE, args }, event)))
    throw changedMeanwhile();
  return { ...told, ...content, revision: revision + 1, updatedAt: new Date(at).toISOString() };
}

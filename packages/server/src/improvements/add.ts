import type { Improvement, SurveyDefinition } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { improvement } from "../storage/schema.ts";
import { latestDay } from "./latest.ts";
import { checkOwn } from "./own.ts";
import { checkAgainst, readSubmission } from "./read.ts";
import { digestOf, findImprovement } from "./stored.ts";
import { writeImprovement } from "./write.ts";

type Needs = Pick<Services, "db" | "journal" | "changes" | "now" | "config">;

/** Improvements of one survey at most. */
const MOST = 500;

const INSERT = `
  insert into improvement
    (survey, id, day, title, item, groups, note, created_at, updated_at, revision, demo, digest)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
  on conflict do nothing`;

interface Added {
  improvement: Improvement;
  /** The same was stored before. */
  repeated: boolean;
}

async function checkRoom({ db }: Needs, survey: string): Promise<void> {
  if ((await db.$count(improvement, eq(improvement.survey, survey))) < MOST) return;
  throw new Refusal("too_many", `A survey has room for ${MOST} improvements. Remove one first.`);
}

/**
 * Stores an improvement; sending the same twice stores it once. Throws Refusal with the field where it is not right, and
 * `id_taken` where the id belongs to another one. `demo` marks it as one of the demo.
 */
export async function addImprovement(
  actor: Actor,
  services: Needs,
  definition: SurveyDefinition,
  input: unknown,
  { demo = false } = {},
): Promise<Added> {
  const { db, now } = services;
  const survey = definition.key;
  const { id, ...content } = readSubmission(input);
  checkOwn(actor, content);
  const digest = digestOf(content);
  const before = async (): Promise<Added | null> => {
    const found = await findImprovement(db, survey, id);
    if (!found) return null;
    if (found.digest === digest) return { improvement: found.told, repeated: true };
    throw new Refusal("id_taken", "This id belongs to another improvement. Send a new one under a new id.", {
      field: "id",
    });
  };
  const known = await before();
  if (known) return known;
  checkAgainst(content, { definition, latest: latestDay(services) });
  await checkRoom(services, survey);
  const { day, title, item, groups, note } = content;
  const at = now();
  const args = [survey, id, day, title, item, JSON.stringify(groups), note, at, at, Number(demo), digest];
  const stored = await writeImprovement(
    services,
    actor,
    survey,
    { sql: INSERT, args },
    { action: "improvement.added", subject: `${survey}/${id}`, after: content },
  );
  if (!stored) {
    // The same id arrived a moment earlier, here or at another server.
    const first = await before();
    if (first) return first;
    throw new Refusal("conflict", "This improvement was removed again at the same moment.");
  }
  const time = new Date(at).toISOString();
  return { improvement: { id, ...content, revision: 1, createdAt: time, updatedAt: time }, repeated: false };
}

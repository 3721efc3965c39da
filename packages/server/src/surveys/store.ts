import type { Actor } from "../access/actor.ts";
import { change } from "../writing/change.ts";
import { knownItem, surveyDefinition, type SurveyDefinition } from "@klankbord/shared";
import type { InStatement } from "@libsql/client";
import { eq } from "drizzle-orm";
import { isDeepStrictEqual } from "node:util";
import { bringListed } from "../groups/bringListed.ts";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { storageCode } from "../storage/busy.ts";
import { response, survey } from "../storage/schema.ts";
import { readKnown } from "../tallies/known/readKnown.ts";
import type { StoredSurvey } from "./find.ts";

type Needs = Pick<Services, "db" | "journal" | "surveys" | "groups" | "now">;

export interface StoredVersion {
  version: number;
  /** `created`: the first version; `changed`: a new one; `same`: the definition in force already says this. */
  result: "created" | "changed" | "same";
}

/** How often a definition is stored anew because another process was faster. */
const TRIES = 20;

/** The version that whoever changes a survey has seen; null where none is named. */
function seenVersion(version: unknown): number | null {
  if (version === undefined) return null;
  if (typeof version === "number" && Number.isSafeInteger(version) && version >= 0) return version;
  throw new Refusal("invalid", "version has to be the number of the version that was read.", {
    field: "version",
  });
}

/** Checks a definition and fills in every default and the texts of known items. Throws Refusal with the field. */
function completeDefinition(
  key: string,
  input: unknown,
): { seen: number | null; definition: SurveyDefinition } {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new Refusal("invalid", "A definition is an object.");
  // As it is read: its version, and whether its quota is reached, which nobody sets.
  const { version, quotaReached: _, ...given } = input as Record<string, unknown>;
  const parsed = surveyDefinition.safeParse({ ...given, key: "key" in given ? given["key"] : key });
  if (!parsed.success) throw invalidField(parsed.error);
  const definition = parsed.data;
  if (definition.key !== key)
    throw new Refusal("invalid", `The key must be ${key}, as in the address.`, { field: "key" });
  definition.items = definition.items.map((item, index) => {
    const texts = item.texts ?? knownItem(item.key)?.texts;
    if (!texts)
      throw new Refusal("invalid", `The item ${item.key} is your own, so it needs a text.`, {
        field: `items.${index}.texts`,
      });
    return { ...item, texts };
  });
  return { seen: seenVersion(version), definition };
}

/** Counts per scale value of 5 and of 7 points cannot be added up. */
async function checkScale({ db }: Needs, definition: SurveyDefinition, current: StoredSurvey): Promise<void> {
  const { scale } = current.definition;
  if (scale === definition.scale) return;
  const [answered] = await db
    .select({ seq: response.seq })
    .from(response)
    .where(eq(response.survey, definition.key))
    .limit(1);
  if (!answered) return;
  const detail = `This survey has answers on ${scale} points. Make a new survey for a scale of ${definition.scale}.`;
  throw new Refusal("scale_fixed", detail, { field: "scale" });
}

/** Counts the answers that are there in combinations that a new definition will offer, before it offers them. */
async function countCombinations(
  { db, journal }: Needs,
  { key, combinations }: SurveyDefinition,
): Promise<void> {
  const [row] = await db.select({ counted: survey.combinations }).from(survey).where(eq(survey.key, key));
  const counted = JSON.parse(row?.counted ?? "[]") as string[][];
  const known = new Set(counted.map(String));
  const added = combinations.filter((keys) => !known.has(String(keys)));
  if (added.length === 0) return;
  await journal.write([
    {
      sql: "update survey set combinations = ?, counting = counting + 1 where key = ?",
      args: [JSON.stringify([...counted, ...added]), key],
    },
  ]);
  await journal.recount(key);
}

function storing(
  { key, combinations }: SurveyDefinition,
  version: number,
  text: string,
  now: number,
): InStatement[] {
  return [
    {
      sql: "insert into survey_version (survey, version, definition, created_at) values (?, ?, ?, ?)",
      args: [key, version, text, now],
    },
    {
      sql: `insert into survey (key, version, updated_at, combinations) values (?, ?, ?, ?)
        on conflict do update set version = excluded.version, updated_at = excluded.updated_at, revision = revision + 1`,
      args: [key, version, now, JSON.stringify(combinations)],
    },
  ];
}

/**
 * Stores a definition as the survey's new version, or its first. An item or dimension that is left out keeps what was
 * counted of it. Throws Refusal `scale_fixed` where the scale changes after the first answer, and `conflict` where the definition names another
 * version than the one in force: somebody else changed it since it was read.
 */
export async function storeSurvey(
  actor: Actor,
  services: Needs,
  key: string,
  input: unknown,
): Promise<StoredVersion> {
  const { db, journal, surveys, groups, now } = services;
  const { seen, definition } = completeDefinition(key, input);
  const text = JSON.stringify(definition);
  for (let tries = 0; ; tries++) {
    surveys.forget(key);
    const current = await surveys.current(key);
    if (current && isDeepStrictEqual(current.definition, JSON.parse(text)))
      return { version: current.version, result: "same" };
    if (seen !== null && seen !== (current?.version ?? 0))
      throw new Refusal(
        "conflict",
        `Version ${current?.version ?? 0} is in force, and this was made from version ${seen}. Nothing was replaced: read it again first.`,
        { field: "version" },
      );
    if (current) {
      await checkScale(services, definition, current);
      await countCombinations(services, definition);
    }
    const version = (current?.version ?? 0) + 1;
    const listed = bringListed(await readKnown(db), definition);
    try {
      await change(services, actor, [...storing(definition, version, text, now()), ...listed], {
        action: current ? "survey.changed" : "survey.added",
        subject: key,
        before: current?.definition,
        after: definition,
      });
    } catch (error) {
      // Another server stored this version or changed the groups first: look again at what is in force.
      if (storageCode(error)?.startsWith("SQLITE_CONSTRAINT") && tries < TRIES) continue;
      throw error;
    }
    surveys.forget(key);
    groups.forget();
    // Answers may have named these values before anybody knew them.
    if (listed.length > 0) await journal.settle();
    return { version, result: current ? "changed" : "created" };
  }
}

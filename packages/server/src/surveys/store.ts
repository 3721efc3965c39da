import { knownItem, surveyDefinition, type SurveyDefinition } from "@klankbord/shared";
import { storageCode } from "../storage/busy.ts";
import { Refusal } from "../problem.ts";
import type { Services } from "../services.ts";
import { response } from "../storage/schema.ts";
import { eq } from "drizzle-orm";
import { invalidField } from "../invalid.ts";

type Needs = Pick<Services, "db" | "journal" | "surveys" | "now">;

export interface StoredVersion {
  version: number;
  /** `created`: the first version; `changed`: a new one; `same`: the definition in force already says this. */
  result: "created" | "changed" | "same";
}

/** Checks a definition and fills in every default and the texts of known items. Throws Refusal with the field. */
export function completeDefinition(key: string, input: unknown): SurveyDefinition {
  const given = typeof input === "object" && input !== null && !Array.isArray(input) ? input : {};
  const parsed = surveyDefinition.safeParse({ ...given, key: "key" in given ? given.key : key });
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
  return definition;
}

/**
 * Stores a definition as the survey's new version, or its first. The scale of a survey with answers stays: counts per
 * scale value of 5 and of 7 points cannot be added. An item that is left out keeps what was counted of it.
 */
export async function storeSurvey(services: Needs, key: string, input: unknown): Promise<StoredVersion> {
  const { db, journal, surveys, now } = services;
  const definition = completeDefinition(key, input);
  const text = JSON.stringify(definition);
  for (;;) {
    surveys.forget(key);
    const current = await surveys.current(key);
    if (current && JSON.stringify(current.definition) === text)
      return { version: current.version, result: "same" };
    if (current && current.definition.scale !== definition.scale) {
      const [answered] = await db
        .select({ seq: response.seq })
        .from(response)
        .where(eq(response.survey, key))
        .limit(1);
      if (answered)
        throw new Refusal(
          "conflict",
          `This survey has answers on ${current.definition.scale} points. Make a new survey for a scale of ${definition.scale}.`,
          { field: "scale" },
        );
    }
    const version = (current?.version ?? 0) + 1;
    try {
      await journal.write([
        {
          sql: "insert into survey_version (survey, version, definition, created_at) values (?, ?, ?, ?)",
          args: [key, version, text, now()],
        },
        {
          sql: "insert into survey (key, version, updated_at) values (?, ?, ?) on conflict do update set version = excluded.version, updated_at = excluded.updated_at, revision = revision + 1",
          args: [key, version, now()],
        },
      ]);
    } catch (error) {
      // Another server stored this version first: look again at what is in force.
      if (storageCode(error)?.startsWith("SQLITE_CONSTRAINT")) continue;
      throw error;
    }
    surveys.forget(key);
    return { version, result: current ? "changed" : "created" };
  }
}

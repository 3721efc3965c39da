import { createHash } from "node:crypto";
import type { Language, PublicSurvey, SpokenSurvey, SurveyDefinition, SurveyItem } from "@klankbord/shared";
import { bothColours } from "@klankbord/shared/colours";
import { customerWords } from "@klankbord/shared/words";
import { and, eq, sum } from "drizzle-orm";
import { EVERYONE } from "../tallies/segments.ts";
import type { Db } from "../storage/client.ts";
import { dayTally, survey, surveyVersion } from "../storage/schema.ts";

/** One version of a survey, with what every request for it needs worked out once. */
export interface StoredSurvey {
  version: number;
  definition: SurveyDefinition;
  items: ReadonlyMap<string, SurveyItem>;
  /** The public definition. */
  published: Published;
  /** The same with the widget's words in a language of the survey's, as the widget reads it. */
  spoken: (language: Language) => Published;
}

/** What is sent of a survey: JSON and its ETag. */
export interface Published {
  json: string;
  etag: string;
}

export interface Surveys {
  /** The version in force, at most FRESH ms old; null for a key that no survey has. */
  current: (key: string) => Promise<StoredSurvey | null>;
  /** One given version, or null. Versions never change. */
  version: (key: string, version: number) => Promise<StoredSurvey | null>;
  /** Keys of all surveys, in order. */
  keys: () => Promise<string[]>;
  /** Whether any survey can be shown on this origin. */
  allowsOrigin: (origin: string) => Promise<boolean>;
  /** Reads again at the next use: called after this process stored a new version. */
  forget: (key: string) => void;
}

/** How long another process's change may stay unseen, in ms. */
const FRESH = 1_000;

/** Surveys remembered at most; beyond it the oldest is read again when needed. */
const MOST = 1_000;

function published(survey: PublicSurvey | Omit<SpokenSurvey, "handed">): Published {
  const json = JSON.stringify(survey);
  return { json, etag: `"${createHash("sha256").update(json).digest("base64url").slice(0, 22)}"` };
}

/** Each language is worked out when it is first asked for. */
function everyWayOf(survey: PublicSurvey): Pick<StoredSurvey, "published" | "spoken"> {
  const spoken = new Map<Language, Published>();
  return {
    published: published(survey),
    spoken(language) {
      const known = spoken.get(language);
      if (known) return known;
      const words = customerWords(language, survey.address);
      const { brand } = survey.theme;
      const made = published({ ...survey, language, words, ...(brand && { colours: bothColours(brand) }) });
      spoken.set(language, made);
      return made;
    },
  };
}

function stored(version: number, text: string): StoredSurvey {
  const definition = JSON.parse(text) as SurveyDefinition;
  const items = new Map(definition.items.map((item) => [item.key, item]));
  // Stored definitions have the texts of every item filled in (surveys/store.ts).
  return { version, definition, items, ...everyWayOf({ ...definition, version } as PublicSurvey) };
}

/** Says in the public definition that as many answers are in as its rules want. */
async function withQuota(db: Db, found: StoredSurvey): Promise<StoredSurvey> {
  const { definition, version } = found;
  if (definition.rules.quota === 0) return found;
  const [row] = await db
    .select({ n: sum(dayTally.n).mapWith(Number) })
    .from(dayTally)
    .where(and(eq(dayTally.survey, definition.key), eq(dayTally.segment, EVERYONE)));
  if ((row?.n ?? 0) < definition.rules.quota) return found;
  return { ...found, ...everyWayOf({ ...definition, version, quotaReached: true } as PublicSurvey) };
}

export function createSurveys(db: Db): Surveys {
  const versions = new Map<string, StoredSurvey>();
  const heads = new Map<string, { found: Promise<StoredSurvey | null>; read: number }>();

  const version = async (key: string, number: number): Promise<StoredSurvey | null> => {
    const name = `${key} ${number}`;
    const known = versions.get(name);
    if (known) return known;
    const [row] = await db
      .select({ definition: surveyVersion.definition })
      .from(surveyVersion)
      .where(and(eq(surveyVersion.survey, key), eq(surveyVersion.version, number)));
    if (!row) return null;
    const found = stored(number, row.definition);
    remember(versions, name, found);
    return found;
  };

  const head = async (key: string): Promise<StoredSurvey | null> => {
    const [row] = await db.select({ version: survey.version }).from(survey).where(eq(survey.key, key));
    const found = row ? await version(key, row.version) : null;
    return found && withQuota(db, found);
  };

  const current = async (key: string): Promise<StoredSurvey | null> => {
    const known = heads.get(key);
    if (known && performance.now() - known.read < FRESH) return known.found;
    const found = head(key);
    remember(heads, key, { found, read: performance.now() });
    // A failed read must not stand for a second.
    found.catch(() => heads.delete(key));
    return found;
  };

  const keys = async (): Promise<string[]> => {
    const rows = await db.select({ key: survey.key }).from(survey).orderBy(survey.key);
    return rows.map(({ key }) => key);
  };

  return {
    current,
    version,
    keys,
    allowsOrigin: async (origin) => {
      for (const key of await keys()) {
        const found = await current(key);
        if (found && originAllowed(found.definition, origin)) return true;
      }
      return false;
    },
    forget: (key) => heads.delete(key),
  };
}

/** An empty list means any site (T7). */
export function originAllowed(definition: SurveyDefinition, origin: string): boolean {
  return definition.origins.length === 0 || definition.origins.includes(origin);
}

function remember<T>(memory: Map<string, T>, name: string, value: T): void {
  memory.delete(name);
  memory.set(name, value);
  const oldest = memory.keys().next();
  if (memory.size > MOST && !oldest.done) memory.delete(oldest.value);
}

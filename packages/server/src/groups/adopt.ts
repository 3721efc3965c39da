import {
  foldSpelling,
  LANGUAGES,
  tidySpelling,
  type GroupValue,
  type SurveyDefinition,
} from "@klankbord/shared";
import type { InStatement } from "@libsql/client";
import type { Services } from "../services.ts";
import { storageCode } from "../storage/busy.ts";
import type { Db } from "../storage/client.ts";
import { textOf } from "../storage/textOf.ts";

/** What a dimension had before there were dimensions of the organisation. */
interface Former {
  names: GroupValue["names"];
  /** By folded spelling, of key or name. */
  spelled: Map<string, GroupValue>;
  /** Whether spellings of one value were counted apart. */
  alike: boolean;
}

type Names = GroupValue["names"];

async function readDefinitions(db: Db): Promise<SurveyDefinition[]> {
  const { rows } = await db.$client.execute(
    `select definition from survey_version join survey on survey.key = survey_version.survey
      and survey.version = survey_version.version order by survey.key`,
  );
  return rows.map((row) => JSON.parse(textOf(row, "definition")) as SurveyDefinition);
}

/** The value that is spelled so, which is made where there is none. */
function meet({ spelled }: Former, key: string): GroupValue {
  const folded = foldSpelling(key);
  const known = spelled.get(folded);
  if (known) return known;
  const value: GroupValue = { key, names: {}, also: [], parent: null, closed: false };
  spelled.set(folded, value);
  return value;
}

/** Calls a value what a survey calls it, unless another one is spelled so. */
function name({ spelled }: Former, value: GroupValue, names: Names): void {
  for (const language of LANGUAGES) {
    const text = names[language];
    if (text === undefined || value.names[language] !== undefined) continue;
    const folded = foldSpelling(text);
    if ((spelled.get(folded) ?? value) !== value) continue;
    spelled.set(folded, value);
    value.names[language] = tidySpelling(text);
  }
}

/** By dimension, what responses and surveys have. */
async function readFormer(db: Db): Promise<Map<string, Former>> {
  const all = new Map<string, Former>();
  const formerOf = (key: string): Former => {
    const former = all.get(key) ?? { names: {}, spelled: new Map<string, GroupValue>(), alike: false };
    all.set(key, former);
    return former;
  };
  // The most frequent spelling comes first, and is the key.
  const { rows } = await db.$client.execute(
    `select one.key as dimension, one.value as value, count(*) as n
      from response, json_each(response.dimensions) as one group by 1, 2 order by n desc, 2`,
  );
  for (const row of rows) {
    const former = formerOf(textOf(row, "dimension"));
    const text = textOf(row, "value");
    if (meet(former, text).key !== text) former.alike = true;
  }
  const surveys = (await readDefinitions(db)).flatMap(({ dimensions }) => dimensions);
  for (const { key, label, values } of surveys) {
    const former = formerOf(key);
    former.names = { ...label, ...former.names };
    for (const { value } of values ?? []) meet(former, value);
  }
  // After all keys: a name may be how another value is written.
  for (const { key, values } of surveys)
    for (const { value, label } of values ?? []) name(formerOf(key), meet(formerOf(key), value), label ?? {});
  return all;
}

/**
 * Makes the values that responses and surveys had before there were dimensions of the organisation known ones, once. What was counted
 * stays as it is; but values that differ in letter case, blanks or Unicode form alone are one from now on.
 */
export async function adoptValues({ db, journal }: Pick<Services, "db" | "journal">): Promise<void> {
  const { rows } = await db.$client.execute("select adopted from known_groups");
  if (Number(rows[0]?.["adopted"] ?? 1) === 1) return;
  const all = [...(await readFormer(db))];
  const values = all.flatMap(([dimension, { spelled }]) =>
    [...new Set(spelled.values())].map(({ key, names }) => [dimension, key, JSON.stringify(names)]),
  );
  const statements: InStatement[] = [
    "update known_groups set adopted = 1, revision = revision + 1 where adopted = 0",
    "insert into precondition (held) values (changes() = 1)",
    ...all.map(([key, { names, alike }]) => ({
      sql: "insert into dimension (key, names, settled) values (?, ?, ?)",
      args: [key, JSON.stringify(names), alike ? 0 : 1],
    })),
    {
      sql: `insert into dimension_value (dimension, key, names)
        select value ->> 0, value ->> 1, value ->> 2 from json_each(?)`,
      args: [JSON.stringify(values)],
    },
  ];
  try {
    await journal.write(statements);
  } catch (error) {
    // Another process was first.
    if (storageCode(error)?.startsWith("SQLITE_CONSTRAINT") !== true) throw error;
  }
}

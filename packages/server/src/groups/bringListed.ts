import { foldSpelling, LANGUAGES, tidySpelling, type SurveyDefinition } from "@klankbord/shared";
import type { InStatement } from "@libsql/client";
import type { Known } from "../tallies/known/known.ts";
import { bring, bringStatements, sameKnown, type Brought } from "../tallies/known/place.ts";

/**
 * The statements that make known which dimensions and values a survey lists, with the names that it gives new ones; to be stored with
 * it, at the revision of `known`, of which this makes use: whoever calls it reads it anew afterwards.
 */
export function bringListed(known: Known, { dimensions }: SurveyDefinition): InStatement[] {
  const brought: Brought = new Map();
  const { revision } = known;
  const isNew = new Set(dimensions.map(({ key }) => key).filter((key) => !known.dimensions.has(key)));
  for (const { key, values } of dimensions)
    for (const { value } of values ?? []) bring(known, { [key]: value }, brought);
  const names = dimensions.flatMap(({ key, values }) =>
    (values ?? []).flatMap(({ value, label }): [string, string, string][] => {
      const own = tidySpelling(value);
      if (!label || !(brought.get(key) ?? []).includes(own)) return [];
      const spellings = known.dimensions.get(key)?.spellings;
      const named = LANGUAGES.flatMap((language): [string, string][] => {
        const text = label[language];
        if (text === undefined) return [];
        const folded = foldSpelling(text);
        // Another value is written so: it keeps its key as its name.
        if ((spellings?.get(folded) ?? own) !== own) return [];
        spellings?.set(folded, own);
        return [[language, tidySpelling(text)]];
      });
      return named.length === 0 ? [] : [[key, own, JSON.stringify(Object.fromEntries(named))]];
    }),
  );
  const labels = dimensions.flatMap(({ key, label }) =>
    isNew.has(key) ? [[key, JSON.stringify(label ?? {})]] : [],
  );
  if (brought.size === 0 && labels.length === 0) return [];
  return [
    sameKnown(revision),
    ...bringStatements(brought),
    {
      sql: `insert into dimension (key, names) select value ->> 0, value ->> 1 from json_each(?) where true
        on conflict do update set names = excluded.names`,
      args: [JSON.stringify(labels)],
    },
    {
      sql: `update dimension_value set names = new.value ->> 2 from json_each(?) as new
        where dimension = new.value ->> 0 and dimension_value.key = new.value ->> 1`,
      args: [JSON.stringify(names)],
    },
    "update known_groups set revision = revision + 1",
  ];
}

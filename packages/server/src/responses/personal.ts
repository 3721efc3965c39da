import { unpackRatings } from "@klankbord/shared";
import { inArray } from "drizzle-orm";
import type { PersonalArea } from "../personal/area.ts";
import type { Sought } from "../personal/sought.ts";
import type { Db } from "../storage/client.ts";
import { contact, response } from "../storage/schema.ts";
import { sentWith } from "../tallies/known/place.ts";
import { FORGOTTEN } from "../writing/answer.ts";

/** Rows that are looked at between two turns of the event loop. */
const AT_ONCE = 5_000;

/** Ids of rows of which a field is theirs; `sql` reads `id`, `field` and perhaps `other` after a key (`?`), in its order, so many at most (`?`). */
async function search(db: Db, sql: string, first: string | number, isTheirs: (field: string) => boolean) {
  const found: string[] = [];
  for (let after: string | number = first; ;) {
    const { rows } = await db.$client.execute({ sql, args: [after, AT_ONCE] });
    for (const row of rows)
      if ([row["field"], row["other"]].some((field) => typeof field === "string" && isTheirs(field)))
        found.push(row["id"] as string);
    if (rows.length < AT_ONCE) return found;
    after = rows.at(-1)?.["key"] as string | number;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const CONTACTS =
  "select response as key, response as id, email as field, phone as other from contact where response > ? order by 1 limit ?";
const REMARKS =
  "select seq as key, id, remark as field, given as other from response where seq > ? and (remark is not null or given is not null) order by seq limit ?";

async function find(db: Db, sought: Sought): Promise<string[]> {
  return [
    ...new Set([
      ...(await search(db, CONTACTS, "", sought.is)),
      ...(await search(db, REMARKS, 0, sought.isIn)),
    ]),
  ];
}

/**
 * What a response said of groups, without values that nobody knows: anybody can write anything there. A spelling of a known one is nobody's,
 * and says where the response belongs when two values are parted again.
 */
const KNOWN_GIVEN = `nullif((select json_group_object(said.key, said.value) from json_each(given) as said
  where said.key in (select known.key from json_each(dimensions) as known)), '{}')`;

/** Responses: contact details that a customer gave, and remarks and values that nobody knows, in which people may write who they are. Ratings stay: without these they are nobody's. */
export const personalInResponses: PersonalArea = {
  name: "responses",
  columns: { response: ["remark", "given"], contact: ["name", "email", "phone"] },
  find,
  tell: async ({ db, surveys }, ids) => {
    const rows = await db
      .select()
      .from(response)
      .where(inArray(response.id, [...ids]));
    const contacts = await db
      .select()
      .from(contact)
      .where(inArray(contact.response, [...ids]));
    return Promise.all(
      rows.map(async ({ id, survey, version, at, language, ratings, remark, dimensions, given }) => {
        const definition = (await surveys.version(survey, version))?.definition;
        const { name, email, phone } = contacts.find(({ response: of }) => of === id) ?? {};
        return {
          id,
          survey,
          version,
          at: new Date(at).toISOString(),
          language,
          ratings: definition ? unpackRatings(definition.items, ratings) : {},
          remark,
          groups: sentWith({
            dimensions: JSON.parse(dimensions) as Record<string, string>,
            given: given === null ? null : (JSON.parse(given) as Record<string, string>),
          }),
          contact: { name: name ?? null, email: email ?? null, phone: phone ?? null },
        };
      }),
    );
  },
  forget: (ids) => [
    {
      sql: `update response set remark = null, digest = ?, given = ${KNOWN_GIVEN} where id in (select value from json_each(?))`,
      args: [FORGOTTEN, JSON.stringify(ids)],
    },
    {
      sql: "delete from contact where response in (select value from json_each(?))",
      args: [JSON.stringify(ids)],
    },
  ],
};

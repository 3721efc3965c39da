import type { InStatement } from "@libsql/client";
import { FORGOTTEN } from "../writing/answer.ts";

/** Rows that one statement takes. */
export const AT_ONCE = 500;

/** What of a response may grow too old. */
export type Kept = "contact" | "remark";

const OLD: Readonly<Record<Kept, string>> = {
  contact: "select response from contact where response in (select id from response where day < ?)",
  remark: "select id from response where remark is not null and day < ?",
};

/** Counts those of responses before a day (YYYY-MM-DD). */
export function countOld(what: Kept, before: string): InStatement {
  return { sql: `select count(*) as n from (${OLD[what]})`, args: [before] };
}

/** Removes AT_ONCE of them at most; the first statement changes a row for each. */
export function removeOld(what: Kept, before: string): InStatement[] {
  const some = `${OLD[what]} order by 1 limit ${AT_ONCE}`;
  return [
    {
      sql: `update response set digest = ?${what === "remark" ? ", remark = null" : ""} where id in (${some})`,
      args: [FORGOTTEN, before],
    },
    ...(what === "contact"
      ? [{ sql: `delete from contact where response in (${some})`, args: [before] }]
      : []),
  ];
}

import type { Client } from "@libsql/client";
import { textOf } from "../../storage/textOf.ts";

/** A table as it is read and written whole. */
export interface Table {
  name: string;
  columns: string[];
  /** Columns of its primary key: rows are read in this order. */
  key: string[];
}

/** What is on the first line of an export. */
export interface Head {
  klankbord: "export";
  /** Number of the newest migration. */
  schema: number;
  /** ISO 8601 */
  made: string;
}

/** What is on its last: without it the file is cut short. */
export interface Foot {
  end: true;
  rows: number;
}

/** The migrations know for themselves where they are; how far SQLite has counted is moved apart. */
const NOT_MOVED = ["migration", "sqlite_sequence"];

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table that is moved, by name; `survey` last, so that its rows say that all others are there. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.execute(
    "select name from sqlite_master where type = 'table' order by name = 'survey', name",
  );
  const tables: Table[] = [];
  for (const name of rows.map((row) => textOf(row, "name"))) {
    if (NOT_MOVED.includes(name) || name.startsWith("sqlite_") || name.startsWith("libsql_")) continue;
    const info = (await client.execute(`pragma table_info(${quoted(name)})`)).rows;
    tables.push({
      name,
      columns: info.map((row) => textOf(row, "name")),
      key: info
        .filter((row) => Number(row["pk"]) > 0)
        .sort((a, b) => Number(a["pk"]) - Number(b["pk"]))
        .map((row) => textOf(row, "name")),
    });
  }
  return tables;
}

/** The schema that a database is at. */
export async function schemaOf(client: Client): Promise<number> {
  const { rows } = await client.execute("select coalesce(max(number), 0) as number from migration");
  return Number(rows[0]?.["number"]);
}

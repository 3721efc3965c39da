import type { InStatement } from "@libsql/client";
import type { Db } from "../storage/client.ts";
import type { ReplyOf } from "@klankbord/shared/api";
import type { Services } from "../services.ts";
import type { Sought } from "./sought.ts";

/** All that is kept of somebody, by area. */
export type PersonFile = ReplyOf<"POST /api/v1/export-person">;

/** What an area of the product keeps of people of the outside world, and how it is found, told, forgotten and grows too old. */
export interface PersonalArea<Name extends keyof PersonFile = keyof PersonFile> {
  /** As it is called in an export. */
  name: Name;
  /** Columns that may hold something of them, by table. */
  columns: Readonly<Record<string, readonly string[]>>;
  /** Ids of what names somebody. */
  find: (db: Db, sought: Sought) => Promise<string[]>;
  /** All that is kept under these ids, for who asks what is known of them. */
  tell: (services: Pick<Services, "db" | "surveys">, ids: readonly string[]) => Promise<PersonFile[Name]>;
  /** Statements after which nothing of a person is left under these ids; the first changes a row for each of them. */
  forget: (ids: readonly string[]) => InStatement[];
}

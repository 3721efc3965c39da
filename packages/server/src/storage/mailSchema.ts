import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Letters in the organisation's own words; null where it went back to the program's. */
export const letter = sqliteTable(
  "letter",
  {
    name: text().notNull(),
    language: text().notNull(),
    subject: text(),
    body: text(),
    /** Grows with every change, resets too (T30). */
    revision: integer().notNull(),
    /** ms since 1970 */
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.language] })],
);

import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row a dimension, once for the organisation. */
export const dimension = sqliteTable("dimension", {
  key: text().primaryKey(),
  /** JSON: language to name. */
  names: text().notNull().default("{}"),
  /** Grows with every change to it or its values: who changes them says which one was seen. */
  revision: integer().notNull().default(1),
  /** The revision by which all stored responses have been placed (writing/settle.ts). */
  settled: integer().notNull().default(1),
});

/** One row a value. No two values of a dimension share a spelling: whoever writes here sees to that at the revision that was read. */
export const dimensionValue = sqliteTable(
  "dimension_value",
  {
    dimension: text().notNull(),
    key: text().notNull(),
    /** JSON: language to name. */
    names: text().notNull().default("{}"),
    /** JSON: list of other spellings. */
    also: text().notNull().default("[]"),
    /** Key of the value that this one is a part of. */
    parent: text(),
    closed: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.dimension, table.key] })],
);

/** Values that were made one with another and may be two again. */
export const dimensionMerge = sqliteTable("dimension_merge", {
  id: integer().primaryKey(),
  dimension: text().notNull(),
  /** JSON of the value that went, and of what pointed at it. */
  value: text().notNull(),
  /** Key of the value that took its place. */
  into: text().notNull(),
  /** ms since 1970 */
  at: integer().notNull(),
});

/** One row: a number that grows with every change to any dimension, and whether the values of before there were dimensions are adopted. */
export const knownGroups = sqliteTable("known_groups", {
  one: integer().primaryKey(),
  revision: integer().notNull().default(0),
  adopted: integer({ mode: "boolean" }).notNull().default(false),
});

import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Work to do later or again. */
export const job = sqliteTable(
  "job",
  {
    /** Never given to another job. */
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    /** What is requested twice under one key is one job. */
    key: text().notNull().unique(),
    /** What people see of it: no secret, and nothing personal. */
    about: text().notNull(),
    /** Whom it concerns of those who work here. */
    person: text(),
    /** `unsure`: it may have been done, and only a person can say whether it should be done again. */
    state: text({ enum: ["waiting", "done", "failed", "unsure"] }).notNull(),
    /** ms since 1970, as all times here. */
    askedAt: integer("asked_at").notNull(),
    due: integer().notNull(),
    /** When `due` was set: one that lies ahead shows a clock that was put back since. */
    setAt: integer("set_at").notNull(),
    /** How often it was begun. */
    attempts: integer().notNull(),
    /** Of the runner that has it in hand, and until when it is that runner's alone. */
    lease: text(),
    leasedUntil: integer("leased_until"),
    /** JSON of the kind's own; may hold what nobody should read, is never shown, and goes when the job is done. */
    payload: text(),
    /** Why it did not go, the last time. */
    error: text(),
    finishedAt: integer("finished_at"),
  },
  (table) => [index("job_due").on(table.state, table.due)],
);

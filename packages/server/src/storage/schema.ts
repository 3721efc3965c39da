import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row a survey: the version in force, and a number that grows with every change to what its figures rest on. */
export const survey = sqliteTable("survey", {
  key: text().primaryKey(),
  version: integer().notNull(),
  /** Grows with each commit of answers, removals or definitions; caches of figures carry it. */
  revision: integer().notNull().default(0),
  /** ms since 1970 */
  updatedAt: integer("updated_at").notNull(),
  /** JSON: every combination of dimensions that answers are counted in; lists of dimension keys. */
  combinations: text().notNull().default("[]"),
  /** Grows when the combinations do; a writer that counted by an older list counts again. */
  counting: integer().notNull().default(0),
});

/** Definitions are never changed in place: an answer is read by the version that its customer saw. */
export const surveyVersion = sqliteTable(
  "survey_version",
  {
    survey: text().notNull(),
    version: integer().notNull(),
    /** JSON of a SurveyDefinition with every item's texts filled in. */
    definition: text().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.version] })],
);

/** One row an answer. No address, no user agent: there is no column for them (P1, T9). */
export const response = sqliteTable(
  "response",
  {
    /** The order of arrival; clocks jump, this does not (T13). Never used twice. */
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    survey: text().notNull(),
    version: integer().notNull(),
    /** ms since 1970 */
    at: integer().notNull(),
    /** Local calendar date in TIME_ZONE, YYYY-MM-DD. */
    day: text().notNull(),
    language: text().notNull(),
    /** As packRatings of @klankbord/shared writes it, by the items of this row's version. */
    ratings: text().notNull(),
    remark: text(),
    /** JSON object: dimension key to the key of a known value, under which the answer counts. */
    dimensions: text().notNull().default("{}"),
    partial: integer({ mode: "boolean" }).notNull().default(false),
    /** False for an unfinished answer of a survey that keeps those without counting them. */
    counted: integer({ mode: "boolean" }).notNull().default(true),
    demo: integer({ mode: "boolean" }).notNull().default(false),
    /** Of the normalised submission: tells a repeated sending from another body under the same id (T2). */
    digest: text().notNull(),
    /**
     * JSON object: dimension key to the value as it was sent, where that is not the key it counts under, or nobody knows it; null where
     * there is none. What a value counts under follows from this at any time anew.
     */
    given: text(),
  },
  (table) => [index("response_survey_day").on(table.survey, table.day)],
);

/** Apart from the answer, so that figures and exports of answers never touch it, and it can go while the answer stays (P1, P3). */
export const contact = sqliteTable("contact", {
  response: text().primaryKey(),
  name: text(),
  email: text(),
  phone: text(),
});

/**
 * Counted answers by segment (never `*`, which `response` itself serves), with what a bootstrap needs of each, so that
 * one location of fifty is one contiguous read. Filled when it is calm; the view `membership` adds those that wait.
 */
export const segmentMember = sqliteTable(
  "segment_member",
  {
    survey: text().notNull(),
    segment: text().notNull(),
    day: text().notNull(),
    seq: integer().notNull(),
    version: integer().notNull(),
    ratings: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.segment, table.day, table.seq] })],
);

const count = (name: string) => integer(name).notNull().default(0);

/**
 * Everything the matrix needs, per survey, segment, day and item, in that order: with the day before the segment the
 * same question takes 75 times as long. Segments are `*`, `location=utrecht` and declared combinations
 * `location=utrecht&channel=web`. `sK` and `iK` count answers of scale value K to satisfaction and importance.
 */
export const tally = sqliteTable(
  "tally",
  {
    survey: text().notNull(),
    segment: text().notNull(),
    day: text().notNull(),
    item: text().notNull(),
    s1: count("s1"),
    s2: count("s2"),
    s3: count("s3"),
    s4: count("s4"),
    s5: count("s5"),
    s6: count("s6"),
    s7: count("s7"),
    s8: count("s8"),
    s9: count("s9"),
    s10: count("s10"),
    /** "Not applicable", seen but left open, and the whole item skipped. */
    sNa: count("s_na"),
    sOpen: count("s_open"),
    sSkipped: count("s_skipped"),
    i1: count("i1"),
    i2: count("i2"),
    i3: count("i3"),
    i4: count("i4"),
    i5: count("i5"),
    i6: count("i6"),
    i7: count("i7"),
    i8: count("i8"),
    i9: count("i9"),
    i10: count("i10"),
    iNa: count("i_na"),
    iOpen: count("i_open"),
    iSkipped: count("i_skipped"),
    /** Over people who rated both sides: how many, Σs, Σi, Σs², Σi², Σsi. */
    pairN: count("pair_n"),
    pairS: count("pair_s"),
    pairI: count("pair_i"),
    pairSs: count("pair_ss"),
    pairIi: count("pair_ii"),
    pairSi: count("pair_si"),
    /** Pairs with importance in the top two and satisfaction in the bottom two scale values. */
    importantDissatisfied: count("important_dissatisfied"),
  },
  (table) => [primaryKey({ columns: [table.survey, table.segment, table.day, table.item] })],
);

/** Answers as wholes, per survey, segment and day. */
export const dayTally = sqliteTable(
  "day_tally",
  {
    survey: text().notNull(),
    segment: text().notNull(),
    day: text().notNull(),
    n: count("n"),
    partial: count("partial"),
    /** People who rated three or more importances, and of them those who gave every one the same value. */
    straightN: count("straight_n"),
    straightSame: count("straight_same"),
  },
  (table) => [primaryKey({ columns: [table.survey, table.segment, table.day] })],
);

/**
 * What derived importance needs, per survey, segment, local month (YYYY-MM) and outcome. `shape` names the performance
 * items and the scale; `values` is a JSON array of numbers that adds elementwise (Moments of @klankbord/shared/matrix).
 * Filled when it is calm; who reads them adds the answers that wait (tallies/reading/moments.ts).
 */
export const moments = sqliteTable(
  "moments",
  {
    survey: text().notNull(),
    segment: text().notNull(),
    month: text().notNull(),
    outcome: text().notNull(),
    shape: text().notNull(),
    values: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.survey, table.segment, table.month, table.outcome, table.shape] }),
  ],
);

/** One row: up to which answer moments and segment members have come, and a number that grows with every change to them. */
export const caughtUp = sqliteTable("caught_up", {
  one: integer().primaryKey(),
  seq: integer().notNull().default(0),
  revision: integer().notNull().default(0),
});

/** One row an improvement that took effect on a day, and so may explain what a trend does after it (L3). */
export const improvement = sqliteTable(
  "improvement",
  {
    survey: text().notNull(),
    /** Made by the client, as the id of an answer is. */
    id: text().notNull(),
    /** Local calendar date, YYYY-MM-DD. */
    day: text().notNull(),
    title: text().notNull(),
    /** Key of the item that it should move; null where it is meant for the whole. */
    item: text(),
    /** JSON object: dimension key to the values that it holds for; empty is everywhere. */
    groups: text().notNull().default("{}"),
    note: text(),
    /** ms since 1970 */
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    /** Grows with every change: who changes or removes it says which one was seen (T30). */
    revision: integer().notNull().default(1),
    demo: integer({ mode: "boolean" }).notNull().default(false),
    /** Of what was sent first: tells a repeated sending from another body under the same id. */
    digest: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.survey, table.id] })],
);

/** What the server made for itself: a name, and 256 random bits. */
export const secret = sqliteTable("secret", {
  name: text().primaryKey(),
  value: text().notNull(),
});

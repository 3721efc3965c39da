import { z } from "zod";
import { LANGUAGES, type Language } from "./language.ts";
import { plainText } from "./plainText.ts";
import { tidySpelling } from "./spelling.ts";
import { dimensionValue } from "./survey.ts";

/** Values of a dimension at most; and spellings of one value beside its key and names. */
export const MOST_VALUES = 5_000;
export const MOST_SPELLINGS = 500;

/** One way to write a value: as a page or a file may send it, with one blank between words. */
const spelling = dimensionValue.overwrite(tidySpelling);

const names = (most: number) =>
  z.partialRecord(
    z.enum(LANGUAGES),
    z.string().overwrite(plainText).overwrite(tidySpelling).min(1).max(most),
  );

/** A value as somebody writes it down. */
const groupValue = z.strictObject({
  key: spelling,
  names: names(64).default({}),
  also: z.array(spelling).max(MOST_SPELLINGS).default([]),
  parent: spelling.nullable().default(null),
  closed: z.boolean().default(false),
});

/** All values of a dimension, with the revision that the sender saw. Who leaves a value out removes it. */
export const dimensionChange = z.strictObject({
  revision: z.int().min(0).max(1_000_000_000),
  names: names(60).optional(),
  values: z.array(groupValue).max(MOST_VALUES),
});

/** Two values that are one: what was counted of `from` counts for `into`. */
export const mergeSubmission = z.strictObject({
  from: spelling,
  into: spelling,
  revision: z.int().min(0).max(1_000_000_000).optional(),
});

/** A value of a dimension, once for the organisation. */
export interface GroupValue {
  key: string;
  /** By language; without one the value is called by its key. */
  names: Partial<Record<Language, string>>;
  /** Other spellings; letter case, blanks around and between words, and Unicode forms need none. */
  also: string[];
  /** Key of the value that this one is a part of: a location's region. The figures of that one are those of its parts. */
  parent: string | null;
  /** Not offered any more where one is chosen; what comes in for it still counts. */
  closed: boolean;
}

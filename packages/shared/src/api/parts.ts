import { z } from "zod";
import { surveyKey } from "../survey.ts";

/** Ids of people, keys and jobs. */
export const shortId = z.string().regex(/^[\w-]{1,64}$/);

/** An ISO 8601 moment in UTC. */
export const moment = z.iso.datetime();

/** A local calendar day, YYYY-MM-DD. */
export const day = z.iso.date();

export const revision = z
  .int()
  .min(1)
  .describe("Grows with every change. A change names the one that was seen.");

/** The same in an address, where everything is text. */
export const revisionText = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "the revision that you saw, a whole number")
  .describe("The revision that was seen.");

/** The part of an address that names a survey. */
export const surveyPath = { key: surveyKey.describe("Key of the survey.") };

export const cursor = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "the `next` of the page before")
  .transform(Number)
  .optional()
  .describe("The `next` of the page before.");

/** What to hold a list's next page by; null on the last. */
export const nextNumber = z.int().nullable().describe("`cursor` of the next page; null on the last one.");

/** As people and keys are shown: dimension key to the values that they may see. Empty is no limit. */
export const groupLimits = z
  .record(z.string(), z.array(z.string()))
  .describe("Dimension key to the values that may be seen; empty where there is no limit.");

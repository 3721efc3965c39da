import { z } from "zod";
import { isEmail } from "./email.ts";
import { LANGUAGES } from "./language.ts";
import { dimensionKey, dimensionValue, itemKey, surveyKey } from "./survey.ts";

/** Made by the client, so that sending twice stores once (T2). ASCII only: two lone surrogates become one id in SQLite. */
export const responseId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

const rating = z.union([z.number().int().min(1).max(10), z.literal("na")]);

/**
 * What a customer said of one item. A side that is left out was seen and left open ("no answer"); an item that is
 * left out altogether was skipped; "na" is the customer's own "not applicable". None of the three is ever a number.
 */
export const ratingPair = z.object({ satisfaction: rating.optional(), importance: rating.optional() });

const contact = z.object({
  name: z.string().trim().max(120).optional(),
  email: z.string().trim().refine(isEmail, { message: "no e-mail address" }).optional(),
  phone: z.string().trim().max(40).optional(),
});

/** One submission, as the widget posts it. Fields that are not named here are dropped. */
export const responseSubmission = z.object({
  id: responseId,
  survey: surveyKey,
  /** The version of the definition that the customer saw; the one in force if left out. */
  version: z.number().int().min(1).max(1_000_000).optional(),
  language: z.enum(LANGUAGES).default("nl"),
  ratings: z.record(itemKey, ratingPair).default({}),
  remark: z.string().max(4_000).optional(),
  dimensions: z.record(dimensionKey, dimensionValue).default({}),
  /** Only when the customer asked for an answer (P1). */
  contact: contact.optional(),
  /** The customer left before the end; may be completed later under the same id. */
  partial: z.boolean().default(false),
  /** What came with the survey and says when it was handed out: then an answer is taken that was begun before it closed. */
  handed: z.string().max(80).optional(),
  /** Back-dating and imports; taken only with the admin token. */
  at: z.iso.datetime({ offset: true }).optional(),
});

export type Rating = z.infer<typeof rating>;
export type RatingPair = z.infer<typeof ratingPair>;
export type ResponseSubmission = z.infer<typeof responseSubmission>;
export type ResponseInput = z.input<typeof responseSubmission>;

import { z } from "zod";
import { responseId } from "./response.ts";
import { dimensionKey, dimensionValue, itemKey } from "./survey.ts";

/** Of one dimension, as figures are filtered: combinations are counted only where a survey declares them. */
const groups = z
  .record(dimensionKey, z.array(dimensionValue).min(1).max(50))
  .refine((all) => Object.keys(all).length <= 1, { message: "groups of one dimension at most" });

/** What an organisation did to do better, as somebody writes it down. Fields that are not named here are dropped. */
const content = z.object({
  /** Local calendar day on which it took effect. */
  day: z.iso.date(),
  title: z.string().trim().min(1).max(120),
  /** The item that it should move; null for the whole. */
  item: itemKey.nullable().default(null),
  /** Dimension key to the values that it holds for; empty is everywhere. */
  groups: groups.default({}),
  /** What was done, for who wants to know more. */
  note: z.string().max(1_000).nullable().default(null),
});

/** A new improvement. The id is made by the client, so that sending twice stores once. */
export const improvementSubmission = content.extend({ id: responseId });

/** The whole of a changed improvement, with the revision that was seen. */
export const improvementChange = content.extend({ revision: z.number().int().min(1).max(1_000_000_000) });

export type ImprovementContent = z.infer<typeof content>;
export type ImprovementInput = z.input<typeof improvementSubmission>;

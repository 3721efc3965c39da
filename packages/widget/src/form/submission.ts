import type { PublicSurvey, ResponseInput, SpokenSurvey } from "@klankbord/shared";
import type { FormState } from "./state.ts";

/**
 * What is posted. An item that the customer skipped is left out; a side left open is left out of its pair. Contact
 * details go along only with a finished answer of a customer who wants one back (P1), even when they were filled in.
 */
export function submissionOf(
  { key, version, handed }: PublicSurvey & Partial<Pick<SpokenSurvey, "handed">>,
  id: string,
  dimensions: Record<string, string>,
  { language, answers, remark, wantsAnswer, contact }: FormState,
  partial: boolean,
): ResponseInput {
  const body: ResponseInput = { id, survey: key, version, language, ratings: answers, dimensions, partial };
  if (handed) body.handed = handed;
  if (remark.trim()) body.remark = remark.trim();
  if (wantsAnswer && !partial) {
    body.contact = {};
    for (const field of ["name", "email", "phone"] as const)
      if (contact[field].trim()) body.contact[field] = contact[field].trim();
  }
  return body;
}

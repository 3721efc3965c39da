import type { Language, PublicSurvey, ResponseInput } from "@klankbord/shared";
import type { Answers } from "./answers.ts";
import type { Contact } from "./contact.ts";

export interface Filled {
  id: string;
  language: Language;
  answers: Answers;
  remark: string;
  wantsAnswer: boolean;
  contact: Contact;
  dimensions: Record<string, string>;
  partial: boolean;
}

/**
 * What is posted. An item that the customer skipped is left out; a side left open is left out of its pair. Contact
 * details go along only when the customer wants an answer (P1), even when the fields were filled in before.
 */
export function submissionOf(survey: PublicSurvey, filled: Filled): ResponseInput {
  const remark = filled.remark.trim().slice(0, 4000);
  const body: ResponseInput = {
    id: filled.id,
    survey: survey.key,
    version: survey.version,
    language: filled.language,
    ratings: filled.answers,
    dimensions: filled.dimensions,
  };
  if (remark) body.remark = remark;
  if (filled.partial) body.partial = true;
  if (filled.wantsAnswer) {
    body.contact = {};
    for (const field of ["name", "email", "phone"] as const) {
      const value = filled.contact[field].trim();
      if (value) body.contact[field] = value;
    }
  }
  return body;
}

import type { Letter, LetterName, LetterPreview, MailTrialResult } from "@klankbord/shared";
import type { Language } from "../words/language.ts";
import { call, question } from "./client.ts";
import type { Outcome } from "./request.ts";

export const mailPath = question("GET /api/v1/mail");

export const forgottenPath = question("GET /api/v1/password-forgotten");

type Draft = Pick<Letter, "subject" | "body">;

export async function changeLetter(
  letter: LetterName,
  language: Language,
  { subject, body, revision }: Omit<Letter, "own">,
): Promise<Outcome<Letter>> {
  return call("PUT /api/v1/mail/letters/:letter/:language", {
    path: { letter, language },
    body: { subject, body, revision },
  });
}

export async function previewLetter(
  letter: LetterName,
  language: Language,
  { subject, body }: Draft,
): Promise<Outcome<LetterPreview>> {
  return call("POST /api/v1/mail/letters/:letter/:language/preview", {
    path: { letter, language },
    body: { subject, body },
  });
}

export async function resetLetter(
  letter: LetterName,
  language: Language,
  { revision }: Letter,
): Promise<Outcome<null>> {
  return call("DELETE /api/v1/mail/letters/:letter/:language", {
    path: { letter, language },
    query: { revision: String(revision) },
  });
}

export async function tryMail(to: string, language: Language): Promise<Outcome<MailTrialResult>> {
  return call("POST /api/v1/mail/test", { query: { language }, body: { to } });
}

/** Has a link sent to whoever has this address, if anybody. */
export async function forgotPassword(email: string, language: Language): Promise<Outcome<null>> {
  return call("POST /api/v1/password-forgotten", { body: { email, language } });
}

import type { Letter, LetterName, LetterPreview, MailTrialResult } from "@klankbord/shared";
import type { Language } from "../words/language.ts";
import { type Outcome, send } from "./request.ts";

export const mailPath = "/api/v1/mail";

export const forgottenPath = "/api/v1/password-forgotten";

const one = (letter: LetterName, language: Language): string => `${mailPath}/letters/${letter}/${language}`;

type Draft = Pick<Letter, "subject" | "body">;

export async function changeLetter(
  letter: LetterName,
  language: Language,
  { subject, body, revision }: Omit<Letter, "own">,
): Promise<Outcome<Letter>> {
  return send("PUT", one(letter, language), { subject, body, revision });
}

export async function previewLetter(
  letter: LetterName,
  language: Language,
  { subject, body }: Draft,
): Promise<Outcome<LetterPreview>> {
  return send("POST", `${one(letter, language)}/preview`, { subject, body });
}

export async function resetLetter(
  letter: LetterName,
  language: Language,
  { revision }: Letter,
): Promise<Outcome<null>> {
  return send("DELETE", `${one(letter, language)}?revision=${revision}`);
}

export async function tryMail(to: string, language: Language): Promise<Outcome<MailTrialResult>> {
  return send("POST", `${mailPath}/test?language=${language}`, { to });
}

/** Has a link sent to whoever has this address, if anybody. */
export async function forgotPassword(email: string, language: Language): Promise<Outcome<null>> {
  return send("POST", forgottenPath, { email, language });
}

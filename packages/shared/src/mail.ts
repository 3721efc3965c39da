import { z } from "zod";
import { isEmail } from "./email.ts";
import type { LetterName, StaffLanguage } from "./letterNames.ts";

const text = {
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(5_000),
};

/** A letter as somebody wrote it, to be looked at. */
export const letterDraft = z.strictObject(text);

/** The same to be kept, with the revision that the sender saw. */
export const letterChange = z.strictObject({ ...text, revision: z.int().min(0) });

/** Where a test mail goes; left out, to whoever asks. */
export const mailTrial = z.strictObject({
  to: z
    .string()
    .trim()
    .max(254)
    .refine((address) => isEmail(address), "not an e-mail address")
    .optional(),
});

export interface Letter {
  subject: string;
  /** Liquid; an empty line between paragraphs. */
  body: string;
  /** Whether it was written here, in the place of the program's own words. */
  own: boolean;
  /** 0 as long as nobody changed anything. */
  revision: number;
}

export interface LetterEntry {
  letter: LetterName;
  /** What the text may name between `{{` and `}}`. */
  variables: readonly string[];
  texts: Record<StaffLanguage, Letter>;
}

export interface MailSettings {
  /** Whether mails leave: to people, to the demo's page, or not at all. */
  to: "people" | "demo" | "nobody";
  /** As the environment sets them. */
  from: { name: string; address: string } | null;
  server: { host: string; port: number } | null;
  letters: LetterEntry[];
}

/** A paragraph of a letter that was filled in. */
export interface LetterPart {
  kind: "text" | "link";
  text: string;
}

export interface LetterPreview {
  subject: string;
  parts: LetterPart[];
}

/** What the mail server did with a test mail, in its own words. */
export interface MailTrialResult {
  /** `unsure`: it had the whole mail and fell silent. */
  kind: "accepted" | "later" | "refused" | "unsure";
  words: string;
}

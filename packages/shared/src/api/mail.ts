import { z } from "zod";
import { isEmail } from "../email.ts";
import { LETTER_NAMES, STAFF_LANGUAGES } from "../letterNames.ts";
import {
  letterChange,
  letterDraft,
  mailTrial,
  type Letter,
  type LetterEntry,
  type LetterPreview,
  type MailSettings,
  type MailTrialResult,
} from "../mail.ts";
import type { Resource } from "./operation.ts";
import { revisionText } from "./parts.ts";

/** In an address: which of the languages that the letters have. */
export const staffLanguage = z
  .enum(STAFF_LANGUAGES, `one of ${STAFF_LANGUAGES.join(", ")}`)
  .optional()
  .describe("Language of the mail; left out, what the browser asks for.");

const letter = z
  .object({
    subject: z.string(),
    body: z.string().describe("Liquid; an empty line between paragraphs."),
    own: z.boolean().describe("Whether it is in the organisation's own words."),
    revision: z.int().min(0).describe("0 as long as nobody changed anything."),
  })
  .meta({ id: "Letter" }) satisfies z.ZodType<Letter>;

const letterEntry = z
  .object({
    letter: z.enum(LETTER_NAMES),
    variables: z.array(z.string()).readonly().describe("What the text may name between `{{` and `}}`."),
    texts: z.object({ nl: letter, en: letter }),
  })
  .meta({ id: "LetterEntry" }) satisfies z.ZodType<LetterEntry>;

const settings = z
  .object({
    to: z
      .enum(["people", "demo", "nobody"])
      .describe("Where mails go: to people, to the page of the demo, or nowhere."),
    from: z.object({ name: z.string(), address: z.string() }).nullable(),
    server: z.object({ host: z.string(), port: z.int() }).nullable(),
    letters: z.array(letterEntry),
  })
  .meta({ id: "MailSettings" }) satisfies z.ZodType<MailSettings>;

const trial = z
  .object({
    kind: z
      .enum(["accepted", "later", "refused", "unsure"])
      .describe("`unsure`: the mail server had the whole mail and fell silent."),
    words: z.string().describe("The mail server's own."),
  })
  .meta({ id: "MailTrialResult" }) satisfies z.ZodType<MailTrialResult>;

const preview = z
  .object({
    subject: z.string(),
    parts: z.array(z.object({ kind: z.enum(["text", "link"]), text: z.string() })),
  })
  .meta({ id: "LetterPreview" }) satisfies z.ZodType<LetterPreview>;

/** What somebody sends who forgot their password. */
export const passwordForgotten = z
  .strictObject({
    email: z
      .string()
      .max(254)
      .transform((text) => text.trim().toLowerCase())
      .refine(isEmail, "not an e-mail address"),
    language: z.enum(STAFF_LANGUAGES).default("nl"),
  })
  .meta({ id: "PasswordForgotten" });

z.globalRegistry.add(letterChange, { id: "LetterChange" });
z.globalRegistry.add(letterDraft, { id: "LetterDraft" });
z.globalRegistry.add(mailTrial, { id: "MailTrial" });

const path = {
  letter: z.enum(LETTER_NAMES).describe("Which letter."),
  language: z.enum(STAFF_LANGUAGES).describe("In which language."),
};
const one = { letter: "invitation", language: "en" };
const DRAFT = { subject: "Welcome to {{ organisation }}", body: "Dear {{ name }},\n\n{{ link }}" };

export const mail = {
  title: "Mail",
  description: "How mails leave, and what is in them.",
  operations: {
    "GET /api/v1/mail": {
      name: "showMail",
      summary: "How mail is set up, and every letter",
      replies: { 200: settings },
      example: {},
    },
    "POST /api/v1/mail/test": {
      name: "tryMail",
      summary: "Send a test mail",
      description: "At once, to whoever asks or to the address given.",
      query: { language: staffLanguage },
      body: mailTrial,
      replies: { 200: trial },
      problems: ["no_mail"],
      example: {
        body: { to: "els@example.org" },
        reply: { kind: "accepted", words: "250 2.0.0 queued as 4XyZ" },
      },
    },
    "PUT /api/v1/mail/letters/:letter/:language": {
      name: "changeLetter",
      summary: "Put a letter in the organisation's own words",
      path,
      body: letterChange,
      replies: { 200: letter },
      problems: ["unknown_route", "conflict"],
      example: { path: one, body: { ...DRAFT, revision: 0 }, reply: { ...DRAFT, own: true, revision: 1 } },
    },
    "POST /api/v1/mail/letters/:letter/:language/preview": {
      name: "previewLetter",
      summary: "Look at a letter filled in with an example",
      description: "Stores nothing.",
      path,
      body: letterDraft,
      replies: { 200: preview },
      problems: ["unknown_route"],
      example: {
        path: one,
        body: DRAFT,
        reply: {
          subject: "Welcome to Glaszorg",
          parts: [
            { kind: "text", text: "Dear Noor de Wit," },
            { kind: "link", text: "https://feedback.example.org/dashboard#join=…" },
          ],
        },
      },
    },
    "DELETE /api/v1/mail/letters/:letter/:language": {
      name: "resetLetter",
      summary: "Go back to the program's own words",
      path,
      query: { revision: revisionText },
      replies: { 204: null },
      problems: ["unknown_route", "conflict"],
      example: { path: one, query: { revision: "1" } },
    },
    "GET /api/v1/password-forgotten": {
      name: "showPasswordForgotten",
      summary: "Whether a link to choose another password can be sent",
      replies: { 200: z.object({ available: z.boolean() }) },
      example: { reply: { available: true } },
    },
    "POST /api/v1/password-forgotten": {
      name: "forgotPassword",
      summary: "Have a link to choose another password sent",
      description:
        "The same reply whoever has the address, if anybody. Three mails an hour to one address at most.",
      body: passwordForgotten,
      replies: { 202: null },
      problems: ["no_mail", "too_many_requests", "cross_site"],
      example: { body: { email: "els@example.org", language: "en" } },
    },
  },
} satisfies Resource;

import type { LetterName, MailTrialResult } from "@klankbord/shared";
import type { Language } from "../../words/language.ts";

/** The words of the page about mail, in one language. */
export interface MailWords {
  /** The finding: whether mails go out. */
  title: Record<"people" | "demo" | "nobody", string>;
  intro: Record<"people" | "demo" | "nobody", string>;
  toPost: string;
  server: string;
  from: string;
  /** Where these are set. */
  setIn: string;
  trial: {
    title: string;
    intro: string;
    to: string;
    send: string;
    sending: string;
    /** What the mail server did, before its own words. */
    results: Record<MailTrialResult["kind"], string>;
    notAnAddress: string;
  };
  letters: {
    title: string;
    intro: string;
    letter: string;
    language: string;
    names: Record<LetterName, string>;
    languages: Record<Language, string>;
    subject: string;
    body: string;
    variables: (names: string) => string;
    own: string;
    ours: string;
    preview: string;
    previewed: string;
    keep: string;
    kept: string;
    reset: string;
    wasReset: string;
    changed: string;
  };
}

import { mailTrial, type MailTrialResult, type StaffLanguage } from "@klankbord/shared";
import type { Actor } from "../../access/actor.ts";
import { newSecret } from "../../access/secret.ts";
import { invalidField } from "../../invalid.ts";
import { findPerson } from "../../people/stored.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { change } from "../../writing/change.ts";
import { composeLetter } from "./letters/compose.tsx";
import { noMail } from "./refusals.ts";

const WORDS: Record<StaffLanguage, (organisation: string) => { subject: string; body: string }> = {
  nl: (organisation) => ({
    subject: `Testmail van Klankbord van ${organisation}`,
    body: "Deze mail is een proef: wie hem leest, weet dat het versturen werkt.",
  }),
  en: (organisation) => ({
    subject: `Test mail from Klankbord of ${organisation}`,
    body: "This mail is a trial: who reads it knows that sending works.",
  }),
};

/**
 * Sends a test mail at once, to whoever asks or to the address given, and tells what the mail server said of it. Throws Refusal `no_mail`
 * where none is set up, or with the field.
 */
export async function tryMail(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now" | "mailer" | "config">,
  language: StaffLanguage,
  input: unknown,
): Promise<MailTrialResult> {
  const { mailer, config } = services;
  if (!mailer) throw noMail();
  const parsed = mailTrial.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const asker = actor.kind === "person" ? await findPerson(services, actor.id) : null;
  const address = parsed.data.to ?? asker?.email;
  if (address === undefined)
    throw new Refusal("invalid", "to is missing: whoever asks has no e-mail address here.", { field: "to" });
  const letter = composeLetter(WORDS[language](config.organisation), "", language, config.organisation);
  const name = parsed.data.to === undefined ? (asker?.name ?? "") : "";
  const mail = { ...letter, to: { name, address }, messageId: newSecret() };
  const result = await mailer.deliver(mail, new AbortController().signal);
  await change(services, actor, [], {
    action: "mail.tried",
    subject: "mail",
    after: { result: result.kind },
  });
  return result;
}

import type { MailSettings } from "@klankbord/shared";
import type { Services } from "../../services.ts";
import { listLetters } from "./letters/list.ts";

/** Whether and how mails leave, without what signs in at the mail server, and every letter. */
export async function showMail(services: Pick<Services, "db" | "mailer">): Promise<MailSettings> {
  const { mailer } = services;
  return {
    to: mailer === null ? "nobody" : mailer.server === null ? "demo" : "people",
    from: mailer?.from ?? null,
    server: mailer?.server ?? null,
    letters: await listLetters(services),
  };
}

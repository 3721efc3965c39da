import type { StaffLanguage } from "@klankbord/shared";
import { noMail } from "../outbound/mail/refusals.ts";
import { requestPasswordLink } from "../outbound/mail/request.ts";
import type { Services } from "../services.ts";

/**
 * Has a link sent to whoever has this address. Whether that is anybody is looked up when the mail leaves and not here, so that neither words
 * nor time tell who works here (T27). Throws Refusal `no_mail`.
 */
export async function forgotPassword(
  { journal, now, jobs, mailer }: Pick<Services, "journal" | "now" | "jobs" | "mailer">,
  email: string,
  language: StaffLanguage,
): Promise<void> {
  if (!mailer) throw noMail();
  await journal.write([requestPasswordLink(email, language, now())]);
  jobs.nudge();
}

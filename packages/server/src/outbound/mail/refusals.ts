import { Refusal } from "../../refusal.ts";

export const noMail = (): Refusal =>
  new Refusal("no_mail", "This server sends no mail: whoever keeps it has to set SMTP_URL and MAIL_FROM.");

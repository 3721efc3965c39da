import type { MailAddress } from "./settings.ts";

/** A mail as it leaves. */
export interface Mail {
  /** Without < and >; the same each time that it is tried. */
  messageId: string;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
}

/** What became of a mail. `words` are the mail server's own where it said something. */
export interface Delivery {
  kind:
    | "accepted"
    /** Not now. */
    | "later"
    /** Not this mail, however often. */
    | "refused"
    /** It had the whole mail and then fell silent: sent again it may come twice. */
    | "unsure";
  words: string;
}

/** Where mails leave. */
export interface Mailer {
  from: MailAddress;
  /** The mail server; null where the mails go to the demo's page. */
  server: { host: string; port: number } | null;
  deliver: (mail: Mail, gone: AbortSignal) => Promise<Delivery>;
}

import type { Mail, Mailer } from "./mailer.ts";
import type { MailAddress } from "./settings.ts";

/** Mails that are kept; the oldest goes first. */
const MOST = 50;

export interface KeptMail extends Mail {
  /** ms since 1970 */
  at: number;
}

/** Where the demo's mails go: nobody gets them, and a page shows them. In memory, so that no link outlives the program that made it. */
export interface PostBox extends Mailer {
  /** The newest first. */
  mails: () => readonly KeptMail[];
}

/** Whether these mails stay here. */
export function isPostBox(mailer: Mailer | null): mailer is PostBox {
  return mailer !== null && "mails" in mailer;
}

export function createPostBox(from: MailAddress, now: () => number): PostBox {
  let kept: KeptMail[] = [];
  return {
    from,
    server: null,
    deliver: async (mail) => {
      kept = [{ ...mail, at: now() }, ...kept].slice(0, MOST);
      return { kind: "accepted", words: "kept for /demo/post" };
    },
    mails: () => kept,
  };
}

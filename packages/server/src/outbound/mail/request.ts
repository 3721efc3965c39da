import type { InStatement } from "@libsql/client";
import type { StaffLanguage } from "@klankbord/shared";
import { hashOf, newSecret } from "../../access/secret.ts";
import { requestJob } from "../../jobs/request.ts";

/** As the kind is called among the jobs. */
export const MAIL = "mail";

/**
 * The statement that has somebody invited by mail, where they are there. The link is made when the mail leaves, so that it stands nowhere as long as
 * the mail waits, and is as good when a mail server comes back after a day.
 *
 * @param isNew only where they have not chosen a password
 */
export function requestInvitation(
  person: string,
  language: StaffLanguage,
  now: number,
  isNew: boolean,
): InStatement {
  return requestJob(
    {
      kind: MAIL,
      key: `mail:invitation:${person}`,
      about: "invitation",
      person,
      payload: { letter: "invitation", messageId: newSecret(), language, person },
      now,
      again: true,
    },
    `exists (select 1 from person where id = ?${isNew ? " and password is null" : ""})`,
    [person],
  );
}

/** The statement that has a link sent to whoever has this address, if anybody: that is looked up when the mail leaves. */
export function requestPasswordLink(email: string, language: StaffLanguage, now: number): InStatement {
  return requestJob({
    kind: MAIL,
    key: `mail:password:${hashOf(email)}`,
    about: "password",
    payload: { letter: "password", messageId: newSecret(), language, email },
    now,
    again: true,
  });
}

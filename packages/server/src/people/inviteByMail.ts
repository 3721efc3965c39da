import type { Person, StaffLanguage } from "@klankbord/shared";
import type { Actor } from "../access/actor.ts";
import { noMail } from "../outbound/mail/refusals.ts";
import { requestInvitation } from "../outbound/mail/request.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import { addPerson } from "./add.ts";
import { unknownPerson } from "./refusals.ts";
import { findPerson } from "./stored.ts";

type Needs = Pick<Services, "db" | "journal" | "now" | "jobs" | "mailer">;

/** Has somebody sent a link to choose a password; asked again while that waits, one mail goes. Throws Refusal `unknown_person` or `no_mail`. */
export async function inviteByMail(
  actor: Actor,
  services: Needs,
  id: string,
  language: StaffLanguage,
): Promise<void> {
  if (!services.mailer) throw noMail();
  if (!(await findPerson(services, id))) throw unknownPerson();
  await change(services, actor, [requestInvitation(id, language, services.now(), false)], {
    action: "person.invited",
    subject: id,
    after: { by: "mail" },
  });
  services.jobs.nudge();
}

/** Adds somebody as `addPerson` does, and where mail is set up invites whoever has no password, in the same transaction. */
export async function addInvited(
  actor: Actor,
  services: Needs,
  input: unknown,
  language: StaffLanguage,
): Promise<{ person: Person; repeated: boolean; mailed: boolean }> {
  const { mailer, now, jobs } = services;
  const alongside = (id: string) => (mailer ? [requestInvitation(id, language, now(), true)] : []);
  const added = await addPerson(actor, services, input, alongside);
  const mailed = mailer !== null && !added.person.joined && !added.repeated;
  if (mailed) jobs.nudge();
  return { ...added, mailed };
}

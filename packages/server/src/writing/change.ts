import type { InStatement } from "@libsql/client";
import { nameOf, type Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { storageCode } from "../storage/busy.ts";

/** What the audit log says of a change. Values before and after hold nothing personal. */
export interface Event {
  /** The thing and what happened to it, such as `survey.changed`. */
  action: string;
  /** The id of the thing. */
  subject: string;
  before?: unknown;
  after?: unknown;
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/**
 * Changes something on behalf of somebody: the statements and the line of the audit log are one transaction. The first statement
 * decides: where it changes no row, nothing was done and nothing is logged; what follows it can ask `changes() > 0`.
 *
 * @returns rows affected by each statement
 * @throws Refusal `busy` where it cannot be stored now; what breaks a rule of the schema is thrown as it is
 */
export async function change(
  { journal, now }: Pick<Services, "journal" | "now">,
  actor: Actor,
  statements: InStatement[],
  { action, subject, before, after }: Event,
): Promise<number[]> {
  const entry = {
    at: now(),
    actor: nameOf(actor),
    action,
    subject,
    before: json(before),
    after: json(after),
  };
  try {
    return await journal.change(statements, entry);
  } catch (error) {
    const code = storageCode(error);
    if (code?.startsWith("SQLITE_") !== true || code.startsWith("SQLITE_CONSTRAINT")) throw error;
    throw new Refusal("busy", "This could not be stored just now. Send it again in a few seconds.", {
      retryAfter: 2,
    });
  }
}

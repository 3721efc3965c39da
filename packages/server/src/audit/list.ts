import type { AuditEntry } from "@klankbord/shared";
import { and, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import type { Services } from "../services.ts";
import { audit } from "../storage/accessSchema.ts";

const parsed = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));

/** Which lines are meant; what is left out narrows nothing. */
export interface AuditFilter {
  /** As the log names who did it: `person:<id>`, `key:<id>`, `keeper` or `server`. */
  actor?: string | undefined;
  /** What it was done to, the first word of its action: `person` means `person.added`, `person.removed` … */
  about?: string | undefined;
}

const whereOf = ({ actor, about }: AuditFilter, before: number | null): SQL | undefined =>
  and(
    before === null ? undefined : lt(audit.seq, before),
    actor === undefined ? undefined : eq(audit.actor, actor),
    // `about` is letters and `_` alone, so a range does what LIKE would, and is no pattern. "/" comes behind ".".
    about === undefined ? undefined : and(gte(audit.action, `${about}.`), lt(audit.action, `${about}/`)),
  );

/**
 * Lines of the audit log, the newest first.
 *
 * @param before number of the line that the former page ended with
 * @returns `next` is null on the last page
 */
export async function listAudit(
  { db }: Pick<Services, "db">,
  before: number | null,
  most: number,
  filter: AuditFilter = {},
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const rows = await db
    .select()
    .from(audit)
    .where(whereOf(filter, before))
    .orderBy(desc(audit.seq))
    .limit(most + 1);
  const page = rows.slice(0, most);
  return {
    entries: page.map(({ seq, at, actor, action, subject, ...row }) => ({
      seq,
      at: new Date(at).toISOString(),
      actor,
      action,
      subject,
      before: parsed(row.before),
      after: parsed(row.after),
    })),
    next: rows.length > most ? (page.at(-1)?.seq ?? null) : null,
  };
}

import type { AuditEntry } from "@klankbord/shared";
import { desc, lt } from "drizzle-orm";
import type { Services } from "../services.ts";
import { audit } from "../storage/accessSchema.ts";

const parsed = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));

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
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const rows = await db
    .select()
    .from(audit)
    .where(before === null ? undefined : lt(audit.seq, before))
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

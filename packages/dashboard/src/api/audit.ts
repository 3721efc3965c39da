import type { ReplyOf } from "@klankbord/shared/api";

export type AuditPage = ReplyOf<"GET /api/v1/audit">;
export type AuditEntry = AuditPage["entries"][number];

/** What narrows the log; empty narrows nothing. */
export interface AuditFilter {
  actor: string;
  about: string;
}

function query(filter: AuditFilter, more: Record<string, string>): string {
  const given = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}

export function auditPath(filter: AuditFilter, cursor: number | null): string {
  return `/api/v1/audit${query(filter, cursor === null ? {} : { cursor: String(cursor) })}`;
}

/** The same lines as a table to take along. */
export function auditFilePath(filter: AuditFilter, language: string): string {
  return `/api/v1/audit.csv${query(filter, { language })}`;
}

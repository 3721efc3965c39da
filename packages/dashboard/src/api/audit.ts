import type { ReplyOf } from "@klankbord/shared/api";
import { question } from "./client.ts";

type AuditPage = ReplyOf<"GET /api/v1/audit">;
export type AuditEntry = AuditPage["entries"][number];

/** What narrows the log; empty narrows nothing. */
export interface AuditFilter {
  actor: string;
  about: string;
}

const narrowed = ({ actor, about }: AuditFilter) => ({
  actor: actor === "" ? null : actor,
  about: about === "" ? null : about,
});

export const auditPath = (filter: AuditFilter, cursor: number | null) =>
  question("GET /api/v1/audit", {
    query: { ...narrowed(filter), cursor: cursor === null ? null : String(cursor) },
  });

/** The same lines as a table to take along. */
export const auditFilePath = (filter: AuditFilter, language: "nl" | "en") =>
  question("GET /api/v1/audit.csv", { query: { ...narrowed(filter), language } });

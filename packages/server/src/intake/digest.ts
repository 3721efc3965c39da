import { hash } from "node:crypto";
import type { ResponseSubmission } from "@klankbord/shared";

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Tells whether two submissions under one id say the same (T2). Computed from what the client sent after normalising, and
 * from nothing that the server adds, so that a repeated sending matches whenever it comes.
 */
export function digestOf(submission: ResponseSubmission): string {
  const { survey, version, language, ratings, remark, dimensions, contact, partial, at } = submission;
  const said = [
    survey,
    version ?? null,
    language,
    sorted(ratings).map(([key, pair]) => [key, pair.satisfaction ?? null, pair.importance ?? null]),
    remark ?? null,
    sorted(dimensions),
    contact ? [contact.name ?? null, contact.email ?? null, contact.phone ?? null] : null,
    partial,
    at ?? null,
  ];
  return hash("sha256", JSON.stringify(said), "base64url").slice(0, 22);
}

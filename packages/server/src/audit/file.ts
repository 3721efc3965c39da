import type { Services } from "../services.ts";
import { CSV_START, csvRow, type CsvStyle } from "../exports/csv.ts";
import { listAudit, type AuditFilter } from "./list.ts";

/** Lines that are read at once. */
const PAGE = 1_000;

const HEAD = ["line", "moment (UTC)", "who", "what", "of", "before", "after"];

const told = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The audit log as a CSV file, the newest line first, made while it is read. */
export async function* auditFile(
  services: Pick<Services, "db">,
  filter: AuditFilter,
  style: CsvStyle,
): AsyncGenerator<string> {
  yield CSV_START + csvRow(HEAD, style);
  for (let before: number | null = null; ;) {
    const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(services, before, PAGE, filter);
    yield page.entries
      .map(({ seq, at, actor, action, subject, before: was, after }) =>
        csvRow([seq, at, actor, action, subject, told(was), told(after)], style),
      )
      .join("");
    if (page.next === null) return;
    before = page.next;
  }
}

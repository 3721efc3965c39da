import type { InStatement } from "@libsql/client";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { storageCode } from "../storage/busy.ts";

/**
 * Runs a statement on one improvement; says whether it changed a row. The survey's revision grows in the same transaction,
 * so that no process goes on telling a trend with the former marks. Throws Refusal `busy` where it cannot be stored now.
 */
export async function writeImprovement(
  { journal, changes }: Pick<Services, "journal" | "changes">,
  survey: string,
  statement: InStatement,
): Promise<boolean> {
  const figuresAreOthers = {
    sql: "update survey set revision = revision + 1 where key = ? and changes() > 0",
    args: [survey],
  };
  try {
    const [changed = 0] = await journal.write([statement, figuresAreOthers]);
    if (changed > 0) changes.tell({ survey, improvements: true });
    return changed > 0;
  } catch (error) {
    if (storageCode(error)?.startsWith("SQLITE_") !== true) throw error;
    throw new Refusal("busy", "This could not be stored just now. Send it again in a few seconds.", {
      retryAfter: 2,
    });
  }
}

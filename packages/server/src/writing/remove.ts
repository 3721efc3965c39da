import type { Client } from "@libsql/client";
import { changeAnswers } from "./changeAnswers.ts";
import type { Definitions } from "../tallies/definitions.ts";
import { outran } from "./commitGroup.ts";
import { readStored } from "./responseRows.ts";

/** Answers that go in one transaction; more are split, so that customers' answers can come in between. */
const AT_ONCE = 500;

const TRIES = 20;

/** Removes answers, their contact data and everything that was counted of them; says how many of which survey went. */
export async function removeAnswers(
  client: Client,
  definitions: Definitions,
  ids: readonly string[],
): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE);
    for (let tries = 1; ; tries++) {
      const gone = await readStored(client, part);
      try {
        if (gone.length > 0) await changeAnswers(client, definitions, { gone, come: [] });
        for (const { survey } of gone) removed[survey] = (removed[survey] ?? 0) + 1;
        break;
      } catch (error) {
        if (!outran(error) || tries >= TRIES) throw error;
        definitions.forget();
      }
    }
  }
  return removed;
}

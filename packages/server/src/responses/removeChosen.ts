import type { Actor } from "../access/actor.ts";
import { change } from "../writing/change.ts";
import type { SurveyDefinition } from "@klankbord/shared";
import type { ResponseSelection } from "@klankbord/shared/api";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { countChosen, lastNumber, readChosenIds } from "./chosen.ts";

/** Responses that go between two looks at which are left: customers' responses come in between. */
const AT_ONCE = 500;

/**
 * Removes responses for good, with their contact data and all that was counted of them; what comes in meanwhile stays. Throws
 * Refusal `conflict`, with nothing removed, where there are other than `expected` many: whoever removes has seen the number.
 *
 * @param progress how many are gone so far
 */
export async function removeChosen(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  definition: SurveyDefinition,
  which: ResponseSelection,
  expected: number,
  progress: (removed: number) => void = () => undefined,
): Promise<number> {
  const { db, journal } = services;
  const upTo = await lastNumber(db);
  const n = await countChosen(db, definition, which);
  if (n !== expected)
    throw new Refusal("conflict", `There are ${n} such responses by now, not ${expected}. Look again.`, {
      field: "n",
    });
  // Before the first goes: who ended it half-way can be read as well.
  await change(services, actor, [], {
    action: "responses.removed",
    subject: definition.key,
    after: { which, n },
  });
  let removed = 0;
  for (;;) {
    const ids = await readChosenIds(db, definition, which, { upTo, most: AT_ONCE });
    if (ids.length === 0) return removed;
    removed += await journal.remove(ids);
    progress(removed);
  }
}

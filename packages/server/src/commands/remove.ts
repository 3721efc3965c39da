import { parseArgs } from "node:util";
import { KEEPER } from "../access/actor.ts";
import { countChosen, readChosen } from "../responses/chosen.ts";
import { removeChosen } from "../responses/removeChosen.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";

const USAGE = `Say \`remove SURVEY\` and which responses:
  --group location=nowhere   with this value; may be said several times
  --not-listed location      with a value that the survey's own list does not have
  --from 2026-03-01  --to 2026-03-31
Without --really N it only counts them.`;

/** Between two lines about how far it is. */
const EVERY = 5_000;

function asked(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      group: { type: "string", multiple: true },
      "not-listed": { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      really: { type: "string" },
    },
  });
  const groups: Record<string, string[]> = {};
  for (const one of values.group ?? []) {
    const [dimension = "", ...value] = one.split("=");
    (groups[dimension] ??= []).push(value.join("="));
  }
  const { "not-listed": unlisted, from, to, really } = values;
  return {
    survey: positionals.length === 1 ? positionals[0] : undefined,
    really: really === undefined ? null : Number(really),
    which: {
      ...(values.group && { groups }),
      ...(unlisted !== undefined && { unlisted }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
  };
}

/** `klankbord remove SURVEY …`: counts, or with --really N removes, and says so; returns the exit code. */
export async function removeCommand(
  services: Pick<Services, "db" | "journal" | "surveys" | "now">,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  try {
    const { survey, which, really } = asked(args);
    const stored = survey === undefined ? null : await services.surveys.current(survey);
    if (!stored) {
      say(survey === undefined ? USAGE : `There is no survey ${survey}.`);
      return 2;
    }
    const { definition } = stored;
    const chosen = readChosen(definition, which);
    if (really === null) {
      const n = await countChosen(services.db, definition, chosen);
      say(
        n === 0
          ? "No response is meant by that."
          : `${n} responses are meant. They would be gone for good: make a backup first (\`backup FILE\`), then say the same with --really ${n}.`,
      );
      return 0;
    }
    let said = 0;
    const removed = await removeChosen(KEEPER, services, definition, chosen, really, (so) => {
      if (so - said < EVERY) return;
      said = so;
      say(`${so} of ${really} …`);
    });
    say(`Removed ${removed} responses, and what was counted of them.`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal || (error instanceof TypeError && "code" in error))) throw error;
    say(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

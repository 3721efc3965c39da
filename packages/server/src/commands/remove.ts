import { type CommandUnknownOpts, InvalidArgumentError } from "@commander-js/extra-typings";
import { KEEPER } from "../access/actor.ts";
import { PlainError } from "../plainError.ts";
import { countChosen, readChosen } from "../responses/chosen.ts";
import { removeChosen } from "../responses/removeChosen.ts";
import type { CommandContext } from "./context.ts";
import { addGroup } from "./group.ts";

function number(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Say the number that was counted.");
  return Number(text);
}

/** `klankbord remove SURVEY …`: counts, or with --really N removes, and says so. */
export function addRemove(program: CommandUnknownOpts, { onDatabase, say, progress }: CommandContext): void {
  program
    .command("remove")
    .description("count responses that are junk; with --really N remove them, figures follow")
    .argument("<survey>", "key of the survey")
    .option("--group <dimension=value>", "with this value; may be said several times", addGroup)
    .option("--not-listed <dimension>", "with a value that the survey's own list does not have")
    .option("--from <day>", "from this day on, such as 2026-03-01")
    .option("--to <day>", "up to and including this day")
    .option("--really <n>", "remove them: n is how many were counted", number)
    .action(async (survey, { group, notListed, from, to, really }) =>
      onDatabase(async (services) => {
        const stored = await services.surveys.current(survey);
        if (!stored) throw new PlainError(`There is no survey ${survey}.`);
        const { definition } = stored;
        const chosen = readChosen(definition, {
          ...(group && { groups: group }),
          ...(notListed !== undefined && { unlisted: notListed }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        });
        if (really === undefined) {
          const n = await countChosen(services.db, definition, chosen);
          say(
            n === 0
              ? "No response is meant by that."
              : `${n} responses are meant. They would be gone for good: make a backup first (\`backup FILE\`), then say the same with --really ${n}.`,
          );
          return;
        }
        const removed = await removeChosen(KEEPER, services, definition, chosen, really, (so) =>
          progress(`${so} of ${really} …`),
        );
        say(`Removed ${removed} responses, and what was counted of them.`);
      }),
    );
}

import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { KEEPER } from "../access/actor.ts";
import { erasePerson } from "../personal/erase.ts";
import { exportPerson } from "../personal/exportPerson.ts";
import { countRetention, keepOnly } from "../personal/retention.ts";
import type { CommandContext } from "./context.ts";

/** What people of the outside world may ask for, and what is removed by itself: `klankbord erase`, `export-person` and `retention`. */
export function addPersonal(
  program: CommandUnknownOpts,
  { onDatabase, say, progress }: CommandContext,
): void {
  program
    .command("erase")
    .description("forget one customer: contact details and remarks; their ratings stay as nobody's")
    .option("--email <address>", "known by this e-mail address")
    .option("--phone <number>", "or by this telephone number")
    .action(async (whom) =>
      onDatabase(async (services) => {
        const { responses } = await erasePerson(KEEPER, services, whom);
        say(
          responses === 0
            ? "Nothing here names them."
            : `Erased in ${responses} responses. Backups made before still hold it.`,
        );
      }),
    );
  program
    .command("export-person")
    .description("print as JSON all that is kept of one customer")
    .option("--email <address>", "known by this e-mail address")
    .option("--phone <number>", "or by this telephone number")
    .action(async (whom) =>
      onDatabase(async (services) =>
        say(JSON.stringify(await exportPerson(KEEPER, services, whom), null, 2)),
      ),
    );
  program
    .command("retention")
    .description("remove contact details and remarks that the settings keep no longer")
    .option("--dry-run", "only count them")
    .action(async ({ dryRun = false }) =>
      onDatabase(async (services) => {
        const { contact, remark } = dryRun
          ? await countRetention(services)
          : await keepOnly(KEEPER, services, (n) => progress(`${n} …`));
        say(
          `${contact} contact details and ${remark} remarks ${dryRun ? "are due to be removed" : "were removed"}.`,
        );
      }),
    );
}

import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { restore } from "../keeping/restore.ts";
import type { CommandContext } from "./context.ts";

/** `klankbord restore FILE [--replace] [--dry-run]` */
export function addRestore(program: CommandUnknownOpts, { config, say, now }: CommandContext): void {
  program
    .command("restore")
    .description("put a backup in the place of the database")
    .argument("<file>", "the backup")
    .option("--replace", "where a database is there already; that one stays beside it")
    .option("--dry-run", "only look whether it would go")
    .action(async (file, { replace = false, dryRun = false }) => {
      const { responses, surveys, newest, kept } = await restore({
        url: config().databaseUrl,
        file,
        replace,
        dryRun,
        now: now(),
      });
      const what = `${responses} responses to ${surveys} surveys${newest ? `, the newest of ${newest}` : ""}`;
      if (dryRun) {
        say(`${file} is sound: ${what}. Nothing was changed.`);
        return;
      }
      say(`Restored ${what}. Start the server; \`klankbord verify\` counts everything anew.`);
      if (kept) say(`The database that was there is kept as ${kept}.`);
    });
}

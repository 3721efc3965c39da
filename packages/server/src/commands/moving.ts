import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { exportAll } from "../keeping/moving/exportAll.ts";
import { importAll } from "../keeping/moving/importAll.ts";
import type { CommandContext } from "./context.ts";

/** `klankbord export-all FILE` and `klankbord import-all FILE`: from one kind of database to the other, and out of Klankbord altogether. */
export function addMoving(program: CommandUnknownOpts, { config, say, progress, now }: CommandContext): void {
  program
    .command("export-all")
    .description("write everything that the database holds as lines of JSON")
    .argument("<file>", "where it goes; packed where the name ends in .gz")
    .option("--replace", "write over a file that is there")
    .action(async (file, { replace = false }) => {
      const rows = await exportAll({
        url: config().databaseUrl,
        file,
        replace,
        now: now(),
        progress: (n) => progress(`${n} rows …`),
      });
      say(
        `${file}: ${rows} rows. It holds what customers wrote and who may sign in: keep it as you keep a backup.`,
      );
    });
  program
    .command("import-all")
    .description("read such a file into a database that is new, or empty on a libSQL server")
    .argument("<file>", "made by export-all")
    .action(async (file) => {
      const rows = await importAll({
        url: config().databaseUrl,
        file,
        now: now(),
        progress: (n) => progress(`${n} rows …`),
      });
      say(`${rows} rows are in. \`klankbord verify\` counts everything anew.`);
    });
}

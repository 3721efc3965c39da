import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { backUp } from "../keeping/backUp.ts";
import type { CommandContext } from "./context.ts";

/** 1,234,567 bytes as `1.2 MB`. */
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `klankbord backup FILE [--replace]` */
export function addBackup(program: CommandUnknownOpts, { config, say, progress }: CommandContext): void {
  program
    .command("backup")
    .description("copy the database into one file while the server runs")
    .argument("<file>", "where the copy goes")
    .option("--replace", "write over a file that is there")
    .action(async (file, { replace = false }) => {
      const started = performance.now();
      const { bytes, responses, surveys, newest } = await backUp({
        url: config().databaseUrl,
        file,
        replace,
        progress: (written, about) => progress(`${megabytes(written)} of about ${megabytes(about)}`),
      });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(
        `${file}: ${responses} responses to ${surveys} surveys, ${newest ? `the newest of ${newest}, ` : ""}${megabytes(bytes)}, read back whole, in ${seconds} s.`,
      );
    });
}

import { readConfig } from "./config.ts";
import { runCommand } from "./commands/program.ts";
import { openServices } from "./open.ts";

let progressing = false;

/** What is said stands below the line that told how far it was. */
function print(stream: NodeJS.WriteStream, line: string): void {
  if (progressing) process.stderr.write("\n");
  progressing = false;
  stream.write(`${line}\n`);
}

process.exitCode = await runCommand(
  process.argv.slice(2),
  {
    config: () => readConfig(),
    onDatabase: async (work, config = readConfig()) => {
      const services = await openServices(config);
      try {
        await work(services);
      } finally {
        await services.close();
      }
    },
    say: (line) => print(process.stdout, line),
    progress: (line) => {
      if (!process.stderr.isTTY) return;
      progressing = true;
      process.stderr.write(`\r\u001B[K${line}`);
    },
    input: process.stdin,
    now: Date.now,
  },
  (line) => print(process.stderr, line),
);

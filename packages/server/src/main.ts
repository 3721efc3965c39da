import { BadSettings, readConfig } from "./config.ts";
import { serveCommand } from "./serve.ts";

const HELP = `Klankbord

  serve             take in answers and show figures (what happens without a command)
  verify            recount every tally from the answers; exit 1 where one differs
  verify --repair   the same, and write the recounted tallies
  --help            this text

Settings are read from the environment; docs/settings.md has them all.
`;

type Command = (args: string[]) => Promise<number | null>;

/** Each command by its name; null keeps the process alive. */
const COMMANDS: Record<string, Command> = {
  serve: async () => serveCommand(readConfig()),
  "--help": async () => {
    process.stdout.write(HELP);
    return 0;
  },
};

async function run([name = "serve", ...args]: string[]): Promise<number | null> {
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`There is no command ${name}.\n\n${HELP}`);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    const told = error instanceof BadSettings ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`${String(told)}\n`);
    return 1;
  }
}

const code = await run(process.argv.slice(2));
if (code !== null) process.exitCode = code;

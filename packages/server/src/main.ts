import { readConfig, type Config } from "./config.ts";
import { backupCommand } from "./commands/backup.ts";
import { personCommand } from "./commands/person.ts";
import { removeCommand } from "./commands/remove.ts";
import { restoreCommand } from "./commands/restore.ts";
import { demoCommand } from "./commands/demo.ts";
import { ORGANISATION } from "./demo/glaszorg.ts";
import { verifyCommand } from "./commands/verify.ts";
import { openServices, type OpenServices } from "./open.ts";
import { serveCommand } from "./serve.ts";
import { PlainError } from "./plainError.ts";

const HELP = `Klankbord

  serve [--demo]    take in answers and show figures (what happens without a command)
  demo add          put a year of made-up answers in; demo remove takes them out again
  verify            recount every tally from the answers, check the audit log; exit 1 where one differs
  verify --repair   the same, and write the recounted tallies
  remove SURVEY …   count responses that are junk; with --really N remove them, figures follow
  person add …      let somebody sign in; person reset --email E makes a link to choose a new password
  backup FILE       copy the database into one file while the server runs; --replace writes over one
  restore FILE      put a backup in the place of the database; --replace, --dry-run
  --help            this text

Settings are read from the environment; docs/settings.md has them all.
`;

type Command = (args: string[]) => Promise<number>;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A command that needs an open database, which is closed behind it. */
async function onDatabase(
  config: Config,
  command: (services: OpenServices) => Promise<number>,
): Promise<number> {
  const services = await openServices(config);
  try {
    return await command(services);
  } finally {
    await services.close();
  }
}

/** Each command by its name; resolves to the exit code. */
const COMMANDS: Record<string, Command> = {
  serve: async (args) => serveCommand(flag(args, "--demo") ? { ...demoConfig(), demo: true } : readConfig()),
  demo: async (args) => onDatabase(demoConfig(), async (services) => demoCommand(services, args, say)),
  verify: async (args) => onDatabase(readConfig(), async (services) => verifyCommand(services, args, say)),
  remove: async (args) => onDatabase(readConfig(), async (services) => removeCommand(services, args, say)),
  person: async (args) =>
    onDatabase(readConfig(), async (services) => personCommand(services, args, say, process.stdin)),
  backup: async (args) => backupCommand(readConfig().databaseUrl, args, say),
  restore: async (args) => restoreCommand(readConfig().databaseUrl, args, say, Date.now()),
  "--help": async () => {
    process.stdout.write(HELP);
    return 0;
  },
};

function flag(args: readonly string[], name: string): boolean {
  return args.includes(name);
}

/** In a fresh database the ready surveys then carry the name of the demo's organisation. */
function demoConfig(): Config {
  return readConfig({ ORGANISATION, ...process.env });
}

async function run([name = "serve", ...args]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`There is no command ${name}.\n\n${HELP}`);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    const told = error instanceof PlainError ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`${String(told)}\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));

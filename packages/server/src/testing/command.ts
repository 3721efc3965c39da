import { Readable } from "node:stream";
import type { CommandContext } from "../commands/context.ts";
import { runCommand } from "../commands/program.ts";
import type { OpenServices } from "../open.ts";

interface Ran {
  code: number;
  said: string[];
  complained: string[];
}

/** Runs a line of the command line on services that are open, and stay so. */
export async function commandOn(services: OpenServices, line: string[], input = ""): Promise<Ran> {
  const [said, complained]: [string[], string[]] = [[], []];
  const context: CommandContext = {
    config: () => services.config,
    onDatabase: async (work) => work(services),
    say: (text) => said.push(text),
    progress: () => undefined,
    input: Readable.from([input]),
    now: services.now,
  };
  return { code: await runCommand(line, context, (text) => complained.push(text)), said, complained };
}

import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { serveUntilStopped } from "../serve.ts";
import type { CommandContext } from "./context.ts";
import { demoConfig } from "./demo.ts";

/** `klankbord serve [--demo]` */
export function addServe(program: CommandUnknownOpts, { config }: CommandContext): void {
  program
    .command("serve")
    .description("take in answers and show figures (what happens without a command)")
    .option("--demo", "with a year of made-up answers and a shop to try it in")
    .action(async ({ demo }) => serveUntilStopped(demo ? { ...demoConfig(config()), demo: true } : config()));
}

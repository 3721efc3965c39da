import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Config } from "../config.ts";
import { addDemo as addAnswers, hasDemo } from "../demo/add.ts";
import { ORGANISATION } from "../demo/glaszorg.ts";
import { removeDemo } from "../demo/remove.ts";
import { PlainError } from "../plainError.ts";
import { SETTINGS } from "../settings.ts";
import type { CommandContext } from "./context.ts";

/** In a fresh database the ready surveys then carry the name of the demo's organisation. */
export function demoConfig(config: Config): Config {
  return config.organisation === SETTINGS.ORGANISATION.default
    ? { ...config, organisation: ORGANISATION }
    : config;
}

/** `klankbord demo add` and `klankbord demo remove` */
export function addDemo(program: CommandUnknownOpts, { config, onDatabase, say }: CommandContext): void {
  const demo = program.command("demo").description("a year of made-up answers");
  demo
    .command("add")
    .description("put them in")
    .action(async () =>
      onDatabase(async (services) => {
        if (await hasDemo(services.db))
          throw new PlainError("There are demo answers already. Remove them first: `demo remove`.");
        say(`Added ${await addAnswers(services)} demo answers.`);
      }, demoConfig(config())),
    );
  demo
    .command("remove")
    .description("take them out again, with all that was counted of them")
    .action(async () =>
      onDatabase(
        async (services) => say(`Removed ${await removeDemo(services)} demo answers.`),
        demoConfig(config()),
      ),
    );
}

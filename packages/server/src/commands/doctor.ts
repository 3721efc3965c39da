import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { examine, type Finding } from "../keeping/doctor.ts";
import { type CommandContext, Ended } from "./context.ts";

const SIGN: Readonly<Record<Finding["how"], string>> = { good: "  ok", look: "look", bad: " BAD" };

/** `klankbord doctor`: looks whether all is as it should be; ends with 1 where something is wrong. */
export function addDoctor(program: CommandUnknownOpts, { config, say }: CommandContext): void {
  program
    .command("doctor")
    .description("look whether settings, database and server are as they should be; changes nothing")
    .action(async () => {
      const found = await examine(config());
      for (const { how, says } of found) say(`${SIGN[how]}  ${says}`);
      if (found.some(({ how }) => how === "bad")) throw new Ended(1);
    });
}

import { Command, CommanderError } from "@commander-js/extra-typings";
import { PlainError } from "../plainError.ts";
import { Refusal } from "../refusal.ts";
import { addBackup } from "./backup.ts";
import { type CommandContext, Ended } from "./context.ts";
import { addDemo } from "./demo.ts";
import { addDoctor } from "./doctor.ts";
import { addKey } from "./key.ts";
import { addMoving } from "./moving.ts";
import { addPerson } from "./person.ts";
import { addPersonal } from "./personal.ts";
import { addRemove } from "./remove.ts";
import { addRestore } from "./restore.ts";
import { addServe } from "./serve.ts";
import { addVerify } from "./verify.ts";

/** In the order in which they are told. */
const COMMANDS = [
  addServe,
  addDemo,
  addVerify,
  addDoctor,
  addRemove,
  addPerson,
  addKey,
  addPersonal,
  addBackup,
  addRestore,
  addMoving,
];

/** What was typed is not understood. */
const USAGE = 2;

/**
 * Runs one line of the command line to its end. Resolves to the exit code: 0 where it went well, 1 where it did not, 2 where the line itself
 * is not right.
 *
 * @param complain where it is told what went wrong
 */
export async function runCommand(
  args: readonly string[],
  context: CommandContext,
  complain: (line: string) => void,
): Promise<number> {
  const program = new Command("klankbord")
    .description("Hear how customers experienced a service, and see what to tackle first.")
    .addHelpText("after", "\nSettings are read from the environment; docs/settings.md has them all.")
    .showHelpAfterError("(--help says what there is)")
    .configureOutput({
      writeOut: (text) => context.say(text.trimEnd()),
      writeErr: (text) => complain(text.trimEnd()),
    })
    .exitOverride();
  for (const add of COMMANDS) add(program, context);
  try {
    await program.parseAsync(args.length === 0 ? ["serve"] : [...args], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof Ended) return error.code;
    // Help that was asked for ends as an error with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    complain(
      error instanceof PlainError || error instanceof Refusal
        ? error.message
        : ((error instanceof Error ? error.stack : undefined) ?? String(error)),
    );
    return 1;
  }
}

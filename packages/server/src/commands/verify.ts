import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { firstBroken } from "../audit/check.ts";
import { createDefinitions } from "../tallies/definitions.ts";
import { verify, type Difference } from "../tallies/verify.ts";
import { type CommandContext, Ended } from "./context.ts";

/** Differences that are spelled out; the rest is only counted. */
const SHOWN = 20;

function line({ table, key, stored, counted }: Difference): string {
  const of = (row: readonly number[] | null): string => (row === null ? "no row" : row.join(" "));
  return `${table} ${key}\n  stored   ${of(stored)}\n  counted  ${of(counted)}`;
}

/**
 * `klankbord verify [--repair]`: prints where tallies differ from the answers, and whether the audit log is whole. Ends with 1 where
 * something differs and was left so; a log that was tampered with cannot be repaired.
 */
export function addVerify(program: CommandUnknownOpts, { onDatabase, say }: CommandContext): void {
  program
    .command("verify")
    .description("recount every tally from the answers and check the audit log; exit 1 where one differs")
    .option("--repair", "write the recounted tallies")
    .action(async ({ repair = false }) =>
      onDatabase(async ({ db, journal }) => {
        const client = db.$client;
        const found = await verify({
          client,
          definitions: createDefinitions(client),
          ...(repair ? { repair: async (statements) => journal.write(statements) } : {}),
        });
        const broken = await firstBroken(client);
        if (broken !== null)
          say(
            `The audit log does not hold: line ${broken} is not what was written, or one before it is gone.`,
          );
        if (found.length === 0) {
          say("Every tally agrees with the answers.");
        } else {
          for (const difference of found.slice(0, SHOWN)) say(line(difference));
          if (found.length > SHOWN) say(`… and ${found.length - SHOWN} more`);
          say(
            `${found.length} rows ${repair ? "differed and were written anew" : "differ; `verify --repair` writes them anew"}.`,
          );
        }
        if (broken !== null || (found.length > 0 && !repair)) throw new Ended(1);
      }),
    );
}

import { firstBroken } from "../audit/check.ts";
import type { Services } from "../services.ts";
import { createDefinitions } from "../tallies/definitions.ts";
import { verify, type Difference } from "../tallies/verify.ts";

/** Differences that are spelled out; the rest is only counted. */
const SHOWN = 20;

function line({ table, key, stored, counted }: Difference): string {
  const of = (row: readonly number[] | null): string => (row === null ? "no row" : row.join(" "));
  return `${table} ${key}\n  stored   ${of(stored)}\n  counted  ${of(counted)}`;
}

/**
 * `klankbord verify [--repair]`: prints where tallies differ from the answers, and whether the audit log is whole. Exit code 1 where
 * something differs and was left so; a log that was tampered with cannot be repaired.
 */
export async function verifyCommand(
  { db, journal }: Pick<Services, "db" | "journal">,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const repair = args.includes("--repair");
  const client = db.$client;
  const found = await verify({
    client,
    definitions: createDefinitions(client),
    ...(repair ? { repair: async (statements) => journal.write(statements) } : {}),
  });
  const broken = await firstBroken(client);
  if (broken !== null)
    say(`The audit log does not hold: line ${broken} is not what was written, or one before it is gone.`);
  if (found.length === 0) {
    say("Every tally agrees with the answers.");
    return broken === null ? 0 : 1;
  }
  for (const difference of found.slice(0, SHOWN)) say(line(difference));
  if (found.length > SHOWN) say(`… and ${found.length - SHOWN} more`);
  say(
    `${found.length} rows ${repair ? "differed and were written anew" : "differ; `verify --repair` writes them anew"}.`,
  );
  return repair && broken === null ? 0 : 1;
}

import { restore } from "../keeping/restore.ts";

const USAGE = "Say `restore FILE`; --replace where a database is there already, --dry-run only to look.";

/** `klankbord restore FILE [--replace] [--dry-run]`: says what it did, and returns the exit code. */
export async function restoreCommand(
  url: string,
  args: readonly string[],
  say: (line: string) => void,
  now: number,
): Promise<number> {
  const [file, ...more] = args.filter((arg) => !arg.startsWith("--"));
  if (!file || more.length > 0) {
    say(USAGE);
    return 2;
  }
  const dryRun = args.includes("--dry-run");
  const { responses, surveys, newest, kept } = await restore({
    url,
    file,
    replace: args.includes("--replace"),
    dryRun,
    now,
  });
  const what = `${responses} responses to ${surveys} surveys${newest ? `, the newest of ${newest}` : ""}`;
  if (dryRun) {
    say(`${file} is sound: ${what}. Nothing was changed.`);
    return 0;
  }
  say(`Restored ${what}. Start the server; \`klankbord verify\` counts everything anew.`);
  if (kept) say(`The database that was there is kept as ${kept}.`);
  return 0;
}

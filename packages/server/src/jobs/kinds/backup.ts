import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { newSecret } from "../../access/secret.ts";
import type { Config } from "../../config.ts";
import { backUp } from "../../keeping/backUp.ts";
import { toDisk } from "../../keeping/durable.ts";
import type { Kind } from "../kind.ts";

const payload = z.object({ day: z.iso.date() });

const NAME = /^klankbord-\d{4}-\d\d-\d\d\.db$/;
/** What a process that was killed left half-made. */
const HALF = /^klankbord-\d{4}-\d\d-\d\d\.db\.[\w-]+(\.part)?$/;
const DAY = 24 * 60 * 60_000;

/** The backups beyond the newest so many go, and what was left half-made a day ago. Other files in the folder are nobody's business here. */
export function pruneBackups(folder: string, keep: number, now: number): void {
  const names = readdirSync(folder);
  const old = names
    .filter((name) => NAME.test(name))
    .toSorted()
    .slice(0, -keep);
  const half = names.filter(
    (name) =>
      HALF.test(name) &&
      now - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now) > DAY,
  );
  for (const name of [...old, ...half]) rmSync(join(folder, name), { force: true });
}

/** One backup a night into a folder, of which the newest ones are kept. */
export function backupKind(
  { url, folder, keep }: NonNullable<Config["backups"]> & { url: string },
  now: () => number,
): Kind {
  return {
    tries: 8,
    longest: 4 * 60 * 60_000,
    run: async (job) => {
      const { day } = payload.parse(job.payload);
      const file = join(folder, `klankbord-${day}.db`);
      // Under a name of this try alone: another process that took the job over writes beside it, not into it.
      const made = `${file}.${newSecret().slice(0, 8)}`;
      await backUp({ url, file: made, replace: false });
      renameSync(made, file);
      toDisk(folder);
      pruneBackups(folder, keep, now());
      return { kind: "done" };
    },
  };
}

import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Client, createClient } from "@libsql/client";
import { storageCode } from "../storage/busy.ts";
import { filePath, isFile } from "../storage/client.ts";
import { PlainError } from "../plainError.ts";
import { toDisk } from "./durable.ts";
import { type Contents, inspect } from "./inspect.ts";

interface Restoring {
  /** DATABASE_URL. */
  url: string;
  /** The backup. */
  file: string;
  /** Puts it in the place of a database that is there; that one stays beside it. */
  replace: boolean;
  /** Only looks whether it would go. */
  dryRun: boolean;
  /** ms since 1970; names the file that stays. */
  now: number;
}

export interface Restored extends Contents {
  /** Where the database that was there is kept now; null where there was none. */
  kept: string | null;
}

const DAMAGED = new Set(["SQLITE_NOTADB", "SQLITE_CORRUPT"]);

/**
 * Holds the database that is there for itself, and gives back the way to let go. Leaving WAL needs every other connection to
 * be gone, and takes what the log holds into the file. A damaged one cannot be held: nobody serves it.
 */
async function hold(path: string): Promise<() => void> {
  const client: Client = createClient({ url: `file:${path}`, timeout: 500, concurrency: 1 });
  try {
    const { rows } = await client.execute("pragma journal_mode = delete");
    if (rows[0]?.["journal_mode"] !== "delete") throw new Error("still in WAL");
    await client.execute("begin exclusive");
    return () => client.close();
  } catch (error) {
    client.close();
    if (DAMAGED.has((storageCode(error) ?? "").split("_").slice(0, 2).join("_"))) return () => undefined;
    throw new PlainError(
      `A server is running on ${path}. Stop it first, so that nothing it takes in is lost.`,
      {
        cause: error,
      },
    );
  }
}

/** A second name for a file, or a copy where the disk knows no second names. */
function keep(path: string, as: string): void {
  try {
    linkSync(path, as);
  } catch {
    copyFileSync(path, as);
  }
}

/**
 * Puts a backup in the place of the database. It is read whole before anything is touched; the database that was there stays
 * beside it under another name; and the change itself is one renaming, so that killed at any point there is the one or the
 * other. Throws PlainError where it cannot be done.
 */
export async function restore({ url, file, replace, dryRun, now }: Restoring): Promise<Restored> {
  if (!isFile(url)) throw new PlainError("A backup is restored into a file. Set DATABASE_URL to file:….");
  const source = resolve(file);
  const target = resolve(filePath(url));
  if (source === target) throw new PlainError("The backup and the database are the same file.");
  const contents = await inspect(source);
  const isThere = existsSync(target);
  if (isThere && !replace)
    throw new PlainError(
      `There is a database at ${target} already. Say --replace to put the backup in its place; it stays beside it under another name.`,
    );
  if (dryRun) return { ...contents, kept: null };

  mkdirSync(dirname(target), { recursive: true });
  const letGo = isThere ? await hold(target) : () => undefined;
  const part = `${target}.part`;
  const stamp = new Date(now).toISOString().replace(/[:.]/g, "-");
  const kept = isThere ? `${target}.replaced-${stamp}` : null;
  try {
    copyFileSync(source, part);
    chmodSync(part, 0o600);
    toDisk(part);
    if (kept) {
      keep(target, kept);
      // A damaged database's log goes with it; a sound one's is in the file by now.
      for (const end of ["-wal", "-shm"]) if (existsSync(target + end)) renameSync(target + end, kept + end);
    }
    renameSync(part, target);
    toDisk(dirname(target));
    return { ...contents, kept };
  } finally {
    rmSync(part, { force: true });
    letGo();
  }
}

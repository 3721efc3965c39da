import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setInterval as every } from "node:timers";
import { Worker } from "node:worker_threads";
import { filePath, isFile } from "../storage/client.ts";
import { PlainError } from "../plainError.ts";
import { toDisk } from "./durable.ts";
import { type Contents, inspect } from "./inspect.ts";

interface BackingUp {
  /** DATABASE_URL. */
  url: string;
  /** Where the copy goes. */
  file: string;
  /** Writes over a file that is there. */
  replace: boolean;
  /** Hears four times a second how many bytes of about how many are written. */
  progress?: (written: number, about: number) => void;
}

export interface Backup extends Contents {
  bytes: number;
}

const PROGRESS = 250;

/** A copy of one state of the database into a new file, in a thread of its own. */
async function snapshot(from: string, into: string): Promise<void> {
  const worker = new Worker(new URL("./snapshotWorker.js", import.meta.url), { workerData: { from, into } });
  await new Promise<void>((done, failed) => {
    worker.once("error", failed);
    worker.once("exit", (code) =>
      code === 0 ? done() : failed(new Error(`the copying thread ended with ${code}`)),
    );
  });
}

/** Bytes of a database with what its log has not yet been written back. */
function sizeOf(path: string): number {
  return [path, `${path}-wal`].reduce(
    (sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/**
 * Copies the database, as it is at one moment, into one file for its owner only, while a server goes on writing to it. The file
 * has its name only once it has been read back whole and is on the disk: what is there under that name can be restored.
 * Throws PlainError where it cannot be made.
 */
export async function backUp({ url, file, replace, progress }: BackingUp): Promise<Backup> {
  if (!isFile(url))
    throw new PlainError(
      "The database is on a libSQL server, which makes its backups itself: docs/running.md says how.",
    );
  const source = resolve(filePath(url));
  const target = resolve(file);
  const folder = dirname(target);
  if (!existsSync(source)) throw new PlainError(`There is no database at ${source}.`);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new PlainError(`There is no folder ${folder} to put the backup in.`);
  if (join(realpathSync(folder), basename(target)) === realpathSync(source))
    throw new PlainError("The backup would take the place of the database itself.");
  if (existsSync(target) && !replace)
    throw new PlainError(`${target} is there already. Choose another name, or say --replace.`);

  const part = `${target}.part`;
  rmSync(part, { force: true });
  const watch = every(
    () => progress?.(statSync(part, { throwIfNoEntry: false })?.size ?? 0, sizeOf(source)),
    PROGRESS,
  );
  try {
    // Made first, so that nobody else can ever read it.
    closeSync(openSync(part, "wx", 0o600));
    await snapshot(url, part);
    const contents = await inspect(part);
    toDisk(part);
    renameSync(part, target);
    toDisk(folder);
    return { ...contents, bytes: statSync(target).size };
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof PlainError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`The backup could not be made: ${reason}. Nothing was written to ${target}.`, {
      cause: error,
    });
  } finally {
    clearInterval(watch);
  }
}

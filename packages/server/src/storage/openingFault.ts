import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import type { Client } from "@libsql/client";
import { PlainError } from "../plainError.ts";
import { storageCode } from "./busy.ts";
import { filePath, isFile } from "./client.ts";
import { isUnavailable } from "./unavailable.ts";

const RESTORE = "Restore a backup (docs/running.md), or set DATABASE_URL to another file.";

const REASONS: Record<string, string> = {
  EACCES: "this user may not",
  EPERM: "this user may not",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOENT: "there is no such place",
  ENOTDIR: "there is a file where a folder should be",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

function attempt(act: () => void, sentence: string): void {
  try {
    act();
  } catch (error) {
    throw new PlainError(
      `${sentence}: ${reasonOf(error)}. Set DATABASE_URL to a place where this user may write.`,
      {
        cause: error,
      },
    );
  }
}

/** Bytes at the beginning of a SQLite file: its name, page size, and number of pages. */
const HEADER = 100;

/** Throws PlainError for a file that is no database, or shorter than it says of itself. */
function checkHeader(path: string, size: number): void {
  const head = Buffer.alloc(HEADER);
  const file = openSync(path, "r");
  try {
    readSync(file, head, 0, HEADER, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw new PlainError(`${path} is not a database. ${RESTORE}`);
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const isCurrent = head.readUInt32BE(24) === head.readUInt32BE(92);
  if (isCurrent && size < head.readUInt32BE(28) * pageSize && !existsSync(`${path}-wal`))
    throw new PlainError(`The database ${path} is cut short. ${RESTORE}`);
}

/** Step by step: where a folder cannot be made, as in /proc, Node's own recursive way tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/**
 * Sees to it that the file of the database can be opened, before anything opens it: makes its folder and, for its owner only, the file.
 * Throws PlainError, one sentence with what to do, where it cannot.
 */
export function prepareFile(url: string): void {
  if (!isFile(url)) return;
  const path = resolve(filePath(url));
  let found: Stats | undefined;
  attempt(() => (found = lstatSync(path, { throwIfNoEntry: false })), `The database ${path} cannot be made`);
  if (found?.isSymbolicLink() && !existsSync(path))
    throw new PlainError(
      `${path} is a link to ${readlinkSync(path)}, which is not there. Make it, or set DATABASE_URL.`,
    );
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target) {
    attempt(() => makeFolder(dirname(path)), `The folder ${dirname(path)} cannot be made`);
    attempt(() => closeSync(openSync(path, "a", 0o600)), `The database ${path} cannot be made`);
    return;
  }
  if (!target.isFile())
    throw new PlainError(`${path} is not a file. Set DATABASE_URL to one, or to a new name in that folder.`);
  attempt(() => accessSync(path, constants.R_OK), `The database ${path} cannot be read`);
  // Not the file alone: what is being written stands in files beside it.
  attempt(() => accessSync(path, constants.W_OK), `The database ${path} cannot be written`);
  attempt(() => accessSync(dirname(path), constants.W_OK), `The folder ${dirname(path)} cannot be written`);
  if ((target.mode & 0o077) !== 0)
    attempt(() => chmodSync(path, target.mode & 0o700), `${path} cannot be kept from others' eyes`);
  if (target.size > 0) checkHeader(path, target.size);
}

/** Throws PlainError where the file holds tables of somebody else's. */
export async function checkOwner(client: Client, url: string): Promise<void> {
  if (!isFile(url)) return;
  const { rows } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  );
  const names = new Set(rows.map(({ name }) => name));
  if (names.size > 0 && !(names.has("migration") && names.has("response")))
    throw new PlainError(
      `${resolve(filePath(url))} is the database of another program. Set DATABASE_URL to a file of Klankbord's own.`,
    );
}

/** Where a database is, for people. */
function placeOf(url: string): string {
  return isFile(url) ? resolve(filePath(url)) : new URL(url).host;
}

/** What went wrong while a database was opened, as one sentence with what to do; anything unexpected as it is. */
export function openingFault(url: string, error: unknown): unknown {
  if (error instanceof PlainError) return error;
  const code = storageCode(error) ?? "";
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new PlainError(`The database ${placeOf(url)} is damaged. ${RESTORE}`, { cause: error });
  if (!isUnavailable(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new PlainError(
    isFile(url)
      ? `The database ${placeOf(url)} cannot be opened: ${reason}. See that no other program holds it and that the disk can be written.`
      : `The libSQL server at ${placeOf(url)} cannot be reached: ${reason}. Start it, or set DATABASE_URL.`,
    { cause: error },
  );
}

import { closeSync, fsyncSync, openSync } from "node:fs";

/** Returns when what a file, or the list of names in a folder, holds has reached the disk. */
export function toDisk(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

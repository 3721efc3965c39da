import type { Entry } from "./store.ts";

/**
 * Answers noted down in the one place of a browser that keeps at once: what is noted outlives a page that is closed in the same
 * moment. Pages clear it at will (`localStorage.clear()` at every logout), so it only stands in front of the store.
 */
export interface Jotter {
  /** Says whether it was kept. */
  put: (entry: Entry) => boolean;
  remove: (id: string) => void;
  all: () => Entry[];
}

/** @param storage gives the browser's storage; throws where it may not be used. */
export function createJotter(storage: () => Storage, prefix: string): Jotter {
  return {
    put(entry) {
      try {
        storage().setItem(prefix + entry.id, JSON.stringify(entry));
        return true;
      } catch {
        return false;
      }
    },
    remove(id) {
      try {
        storage().removeItem(prefix + id);
      } catch {
        // Nothing is kept here.
      }
    },
    all() {
      try {
        const here = storage();
        return Object.keys(here)
          .filter((name) => name.startsWith(prefix))
          .map((name) => JSON.parse(here.getItem(name) ?? "") as Entry);
      } catch {
        return [];
      }
    },
  };
}

/** A few small values on the visitor's device. Never throws: where nothing may be kept, this page remembers. */
export interface Notebook {
  get: (name: string) => unknown;
  /** Null takes the value away. */
  set: (name: string, value: unknown) => void;
}

/** @param storage gives the browser's storage; throws, or gives none, where it may not be used. */
export function notebook(storage: () => Storage | null): Notebook {
  const here: Record<string, unknown> = {};
  return {
    get(name) {
      try {
        const text = storage()?.getItem(`klankbord:${name}`);
        if (text) return JSON.parse(text);
      } catch {
        // Blocked or not ours: the page's own memory counts.
      }
      return here[name] ?? null;
    },
    set(name, value) {
      here[name] = value;
      try {
        const kept = storage();
        if (value === null) kept?.removeItem(`klankbord:${name}`);
        else kept?.setItem(`klankbord:${name}`, JSON.stringify(value));
      } catch {
        // Blocked or full.
      }
    },
  };
}

/** Outlives the visit. */
export const device = notebook(() => localStorage);

/** One visit in one tab: counts on over page loads and is gone when the tab is. */
export const visit = notebook(() => sessionStorage);

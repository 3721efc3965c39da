import type { Memory } from "./decide.ts";

/** One visit, in one tab: what counts on over page loads and is gone when the tab is. */
export interface Visit {
  /** When the trigger came, milliseconds since 1970. */
  triggered?: number;
  open?: "open" | "small" | undefined;
  /** An unfinished answer that was sent: its id, and how many items it had. */
  partial?: { id: string; items: number } | undefined;
}

interface Remembered {
  lot: number;
  anyShown?: number;
  surveys: Record<string, Pick<Memory, "dismissed" | "answered"> & { shown?: number }>;
}

export interface MemoryKeeper {
  memory(): Memory;
  visit(): Visit;
  shown(now: number): void;
  dismissed(now: number): void;
  answered(now: number): void;
  during(change: Visit): void;
}

/** A place for texts that never throws: the browser's storage where it may be used, else this page's own memory. */
export function place(storage: () => Storage | null): {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
} {
  const here = new Map<string, string>();
  return {
    read(key) {
      try {
        return JSON.parse(here.get(key) ?? storage()?.getItem(key) ?? "null");
      } catch {
        return null;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      try {
        const kept = storage();
        if (!kept) here.set(key, text);
        else if (value === null) kept.removeItem(key);
        else kept.setItem(key, text);
      } catch {
        here.set(key, text);
      }
    },
  };
}

const lasting = place(() => localStorage);
const passing = place(() => sessionStorage);
const NAME = "klankbord";
const OFF = "klankbord:off";

/** The visitor's own switch: no survey shows itself any more. */
export function isOptedOut(): boolean {
  return lasting.read(OFF) === 1;
}

export function optOut(off: boolean): void {
  lasting.write(OFF, off ? 1 : null);
}

/** What is remembered of one survey; with `remember` off only by this page view (P8). */
export function keepMemory(survey: string, remember: boolean, random: () => number): MemoryKeeper {
  const [long, short] = remember ? [lasting, passing] : [place(() => null), place(() => null)];
  const visitName = `${NAME}:${survey}`;

  const all = (): Remembered => {
    const found = long.read(NAME) as Partial<Remembered> | null;
    const lot = typeof found?.lot === "number" ? found.lot : random();
    return { ...found, lot, surveys: { ...found?.surveys } };
  };
  // The lot is drawn once: without writing it at once, a second read would draw again.
  if (!long.read(NAME)) long.write(NAME, all());

  const change = (values: Remembered["surveys"][string], anyShown?: number): void => {
    const remembered = all();
    remembered.surveys[survey] = { ...remembered.surveys[survey], ...values };
    if (anyShown !== undefined) remembered.anyShown = anyShown;
    long.write(NAME, remembered);
  };
  const visit = (): Visit => ({ ...(short.read(visitName) as Visit | null) });

  return {
    memory() {
      const { lot, anyShown, surveys } = all();
      return { shown: 0, lot, ...(anyShown !== undefined && { anyShown }), ...surveys[survey] };
    },
    visit,
    shown: (now) => change({ shown: (all().surveys[survey]?.shown ?? 0) + 1 }, now),
    dismissed: (now) => change({ dismissed: now }),
    answered: (now) => change({ answered: now }),
    during: (values) => short.write(visitName, { ...visit(), ...values }),
  };
}

/** So many within so long. */
export interface Limit {
  /** How it is called in the headers. */
  name: string;
  most: number;
  /** Seconds. */
  per: number;
}

/** What is left to somebody after a request. */
export interface Standing {
  limit: Limit;
  left: number;
  /** Seconds until the count begins anew. */
  reset: number;
}

interface Window {
  began: number;
  n: number;
}

export interface Windows {
  /** Counts one and says how it stands, per limit; `left` is below 0 where it is one too many, which then is not counted. */
  take: (key: string) => Standing[];
  /** Whether one more would be too many; counts nothing. */
  isFull: (key: string) => boolean;
  /** Takes one back that turned out to be none. */
  giveBack: (key: string) => void;
}

/** Keys that are remembered at most; a flood from more addresses forgets the oldest, and memory stays bounded (some 20 MB). */
const MOST_KEYS = 100_000;

/**
 * Counts what each key does in windows that begin with its first request. In memory, per process: several processes allow several times as
 * much, a restart begins anew. A clock that jumps back begins anew too.
 *
 * @param now ms
 */
export function createWindows(limits: readonly Limit[], now: () => number, mostKeys = MOST_KEYS): Windows {
  const known = new Map<string, Window[]>();
  // One for good: a new one each time would walk again over all that was forgotten before it.
  const oldest = known.keys();

  const windowsOf = (key: string): Window[] => {
    const at = now();
    const windows = known.get(key) ?? limits.map(() => ({ began: at, n: 0 }));
    windows.forEach((window, place) => {
      const length = (limits[place]?.per ?? 0) * 1000;
      if (at >= window.began + length || at < window.began) Object.assign(window, { began: at, n: 0 });
    });
    // Put at the end: the first is the one not seen longest.
    known.delete(key);
    if (known.size >= mostKeys) {
      const { value, done } = oldest.next();
      if (!done) known.delete(value);
    }
    known.set(key, windows);
    return windows;
  };

  const full = (windows: readonly Window[]): boolean =>
    windows.some(({ n }, place) => n >= (limits[place]?.most ?? 0));

  return {
    take(key) {
      const windows = windowsOf(key);
      const over = full(windows);
      return limits.flatMap((limit, place): Standing[] => {
        const window = windows[place];
        if (!window) return [];
        const left = limit.most - window.n - 1;
        if (!over) window.n++;
        const reset = Math.ceil((window.began + limit.per * 1000 - now()) / 1000);
        return [{ limit, left: over && left >= 0 ? left + 1 : left, reset }];
      });
    },
    isFull: (key) => known.has(key) && full(windowsOf(key)),
    giveBack(key) {
      for (const window of known.get(key) ?? []) window.n = Math.max(0, window.n - 1);
    },
  };
}

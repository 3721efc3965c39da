import { setTimeout as sleep } from "node:timers/promises";
import { BEAT } from "./lease.ts";
import type { Runner } from "./runner.ts";

/** How often it is looked whether another process, or the clock, left something to do, ms. */
const LOOK = 5_000;

/** What is in hand when the server is told to stop may take so long to end, ms; then it is let go of and done by whoever comes. */
const DRAIN = 10_000;

/** The jobs of a process. */
export interface Jobs {
  /** Something was requested and is stored: it begins at once where this process does jobs, else soon in one that does. */
  nudge: () => void;
  /** Does jobs from now on. */
  start: () => void;
  /** Does what is due now, and resolves when that has ended. For programs that are not started. */
  runDue: Runner["runDue"];
  beat: Runner["beat"];
  /** Begins nothing more, and resolves when nothing is in hand. */
  close: () => Promise<void>;
}

/** A runner with the clock's hands: where it is not started, nothing happens by itself. */
export function createJobs(runner: Runner): Jobs {
  let timers: NodeJS.Timeout[] | null = null;
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    for (const timer of timers ?? []) clearInterval(timer);
    timers = null;
    const ended = new AbortController();
    const patience = sleep(DRAIN, undefined, { signal: ended.signal }).catch(() => undefined);
    await runner.drain(patience);
    ended.abort();
  };

  return {
    nudge: () => {
      if (timers) void runner.begin();
    },
    start: () => {
      // What cannot be stored now is logged where it is tried, and tried again by the next one.
      timers ??= [
        setInterval(() => void runner.begin(), LOOK),
        setInterval(() => void runner.beat().catch(() => undefined), BEAT),
      ];
      void runner.begin();
    },
    runDue: runner.runDue,
    beat: runner.beat,
    close: async () => (closing ??= close()),
  };
}

import { Refusal } from "../refusal.ts";

/** Who asks for work, and the sign that they have gone. */
export interface Asker {
  /** Askers of one name share their turns. */
  name: string;
  left?: AbortSignal | undefined;
}

/** Work that several may wait for; it is done once, in the first turn that any of them gets. */
export interface Shared<T> {
  /** Waits for it too. Throws Refusal `busy` where too much waits already, and where the asker went. */
  join: (asker: Asker) => Promise<T>;
}

interface Job {
  /** Given the lane that it runs in: 0, 1, … */
  run: (lane: number) => Promise<void>;
  begun: boolean;
  /** Those who still wait. */
  wanted: Set<object>;
}

interface TurnsOptions {
  /** Jobs that run at once. */
  lanes: number;
  /** Jobs of one asker that run at once. */
  lanesOfOne?: number;
  /** Jobs that one asker may have waiting, and all together. */
  mostOfOne?: number;
  most?: number;
}

export interface Turns {
  /** Work that begins when somebody who joined it has a turn; whoever finds it too late, joins it while it runs. */
  share: <T>(work: (lane: number) => Promise<T>) => Shared<T>;
}

const full = (): Refusal =>
  new Refusal("busy", "Too many questions are waiting. Ask again in a few seconds.", { retryAfter: 5 });

const gone = (): Refusal => new Refusal("busy", "Whoever asked has left.", { retryAfter: 1 });

/**
 * Shares lanes among askers, one job each in turn: however many one has waiting, another's next is begun after at most one
 * of each. What nobody waits for any more is never begun.
 */
export function createTurns({ lanes, lanesOfOne = 1, mostOfOne = 200, most = 2_000 }: TurnsOptions): Turns {
  const lines = new Map<string, Job[]>();
  const runningOf = new Map<string, number>();
  /** When askers that wait or run had their last turn: 1, 2, … */
  const turnOf = new Map<string, number>();
  const free = Array.from({ length: lanes }, (_, lane) => lane);
  let turn = 0;
  let waiting = 0;

  const isOpen = ({ begun, wanted }: Job): boolean => !begun && wanted.size > 0;

  /** Takes the next job of the one who has waited for a turn the longest, among those who may run one more. */
  const takeNext = (): { name: string; job: Job } | null => {
    const may = [...lines.keys()].filter((name) => (runningOf.get(name) ?? 0) < lanesOfOne);
    for (const name of may.sort((one, other) => (turnOf.get(one) ?? 0) - (turnOf.get(other) ?? 0))) {
      const line = lines.get(name) ?? [];
      const at = line.findIndex(isOpen);
      const job = line[at];
      const taken = job ? at + 1 : line.length;
      line.splice(0, taken);
      waiting -= taken;
      if (line.length === 0) lines.delete(name);
      if (job) return { name, job };
      if (!runningOf.has(name)) turnOf.delete(name);
    }
    return null;
  };

  const begin = (): void => {
    for (;;) {
      const [lane] = free;
      if (lane === undefined) return;
      const next = takeNext();
      if (!next) return;
      const { name, job } = next;
      free.shift();
      job.begun = true;
      turnOf.set(name, ++turn);
      runningOf.set(name, (runningOf.get(name) ?? 0) + 1);
      void job.run(lane).then(() => {
        free.push(lane);
        const left = (runningOf.get(name) ?? 1) - 1;
        if (left > 0) runningOf.set(name, left);
        else {
          runningOf.delete(name);
          if (!lines.has(name)) turnOf.delete(name);
        }
        begin();
      });
    }
  };

  const enter = (name: string, job: Job): void => {
    const line = lines.get(name)?.filter(isOpen) ?? [];
    waiting += line.length - (lines.get(name)?.length ?? 0);
    if (line.length >= mostOfOne || waiting >= most) throw full();
    line.push(job);
    waiting++;
    lines.set(name, line);
  };

  return {
    share: <T>(work: (lane: number) => Promise<T>): Shared<T> => {
      let begun: (value: Promise<T>) => void = () => undefined;
      const done = new Promise<T>((resolve) => (begun = resolve));
      // Each who joined hears of a failure; it is nobody else's.
      done.catch(() => undefined);
      const job: Job = {
        begun: false,
        wanted: new Set(),
        run: async (lane) => {
          const working = work(lane);
          begun(working);
          await working.catch(() => undefined);
        },
      };
      return {
        join: async ({ name, left }) => {
          if (left?.aborted) throw gone();
          const own = {};
          job.wanted.add(own);
          try {
            if (!job.begun) {
              enter(name, job);
              begin();
            }
            return await (left ? Promise.race([done, leaving(left)]) : done);
          } finally {
            job.wanted.delete(own);
          }
        },
      };
    },
  };
}

/** Fails when the asker goes. */
async function leaving(left: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    left.addEventListener("abort", () => reject(gone()), { once: true });
  });
}

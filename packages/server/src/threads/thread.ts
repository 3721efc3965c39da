import { errorOf, type ReplyMessage } from "./message.ts";
import type { Place, Start } from "./place.ts";

type Arguments<Call> = Call extends (...args: infer Args) => Promise<unknown> ? Args : never;
type Value<Call> = Call extends (...args: never[]) => Promise<infer Given> ? Given : never;

export interface Thread<Calls> {
  /** Throws what the call threw: a Refusal as such, else an error with SQLite's code; and where the thread ended first. */
  call: <Name extends keyof Calls & string>(
    name: Name,
    ...args: Arguments<Calls[Name]>
  ) => Promise<Value<Calls[Name]>>;
  /** Starts it where it does not run yet. */
  begin: () => void;
  /** Ends it for good; what it had not answered fails. */
  end: () => Promise<void>;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** One run of a thread: everything heard of it concerns this run alone, however late it comes. */
interface Run {
  place: Place;
  waiting: Map<number, Waiting>;
  failure: Error | null;
  gone: Promise<void>;
}

/**
 * Calls to a thread, which starts when it is first needed. Should it die, what it was asked fails, and the next call starts
 * a successor; that waits until the former is gone, so that there are never two of one kind.
 */
export function createThread<Calls>(name: string, start: Start): Thread<Calls> {
  let current: Run | null = null;
  let closed = false;
  let last = 0;

  const begin = (): Run => {
    const waiting = new Map<number, Waiting>();
    let tellGone = (): void => undefined;
    const gone = new Promise<void>((resolve) => (tellGone = resolve));
    const told = (one: ReplyMessage): void => {
      const asked = waiting.get(one.number);
      waiting.delete(one.number);
      const error = errorOf(one);
      if (error) asked?.reject(error);
      else asked?.resolve(one.value);
    };
    const run: Run = {
      waiting,
      gone,
      failure: null,
      place: start({
        told,
        failed: (error) => (run.failure = error),
        ended: () => {
          if (current === run) current = null;
          for (const { reject } of waiting.values())
            reject(run.failure ?? new Error(`the thread ${name} ended`));
          waiting.clear();
          tellGone();
        },
      }),
    };
    return run;
  };

  const running = async (): Promise<Run> => {
    if (current?.failure) {
      await current.gone;
      return running();
    }
    if (closed) throw new Error(`the thread ${name} was closed`);
    return (current ??= begin());
  };

  return {
    begin: () => {
      if (!closed) current ??= begin();
    },
    call: async (call, ...args) => {
      const { place, waiting } = await running();
      return new Promise((resolve, reject) => {
        const number = ++last;
        waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
        try {
          place.ask({ number, call, args });
        } catch (error) {
          // What cannot be copied cannot cross.
          waiting.delete(number);
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    },
    end: async () => {
      closed = true;
      await current?.place.end();
      await current?.gone;
    },
  };
}

import type { ReplyOf } from "@klankbord/shared/api";
import { useEffect, useState } from "preact/hooks";
import { signedOut } from "./access.ts";
import { type Question, read, type Reading } from "./client.ts";
import { pulse } from "./pulse.ts";
import type { Failure } from "./request.ts";

export interface Answer<T> {
  /** The figures; while others are being fetched, still the former ones. */
  data: T | null;
  failure: Failure | null;
  /** Whether `data` belongs to another question than the one asked now. */
  stale: boolean;
}

const NOTHING = { data: null, failure: null, path: null };

interface Held<T> {
  data: T | null;
  failure: Failure | null;
  path: string | null;
}

/**
 * The server's answer to a question, asked again when the question or the data change. A null path asks nothing.
 * Former figures stay until the new ones are there, so that nothing on the page jumps.
 */
export function useAnswer<N extends Reading>(path: Question<N> | null): Answer<ReplyOf<N>> {
  const [held, setHeld] = useState<Held<ReplyOf<N>>>(NOTHING);
  const beat = pulse.value;
  useEffect(() => {
    if (path === null) return undefined;
    const abort = new AbortController();
    read(path, abort.signal).then(
      (outcome) => {
        if (abort.signal.aborted) return;
        if (outcome.ok) {
          setHeld({ data: outcome.data, failure: null, path });
          return;
        }
        if (outcome.failure.kind === "signed_out") signedOut.value = true;
        // Figures of the same question may stay beside a failed refresh; those of another question may not.
        setHeld((former) => ({
          data: former.path === path ? former.data : null,
          failure: outcome.failure,
          path,
        }));
      },
      () => undefined,
    );
    return () => abort.abort();
  }, [path, beat]);
  return { data: held.data, failure: held.path === path ? held.failure : null, stale: held.path !== path };
}

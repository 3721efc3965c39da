import { useEffect, useState } from "preact/hooks";
import { signedOut } from "./access.ts";
import { pulse } from "./pulse.ts";
import { type Failure, ask } from "./request.ts";
import type { Answer } from "./useAnswer.ts";

interface Held<T> {
  data: readonly T[] | null;
  failure: Failure | null;
  key: string;
}

/**
 * The server's answers to several questions of a kind, in their order, as one: there when all of them are, failed when one is. Null asks
 * nothing. Asked again when the questions or the data change.
 */
export function useAnswers<T>(paths: readonly string[] | null): Answer<readonly T[]> {
  const key = JSON.stringify(paths);
  const [held, setHeld] = useState<Held<T>>({ data: null, failure: null, key: "" });
  const beat = pulse.value;
  useEffect(() => {
    if (paths === null) return undefined;
    const abort = new AbortController();
    Promise.all(paths.map(async (path) => ask<T>(path, abort.signal))).then(
      (outcomes) => {
        if (abort.signal.aborted) return;
        const failed = outcomes.find((one) => !one.ok);
        if (failed?.ok === false) {
          if (failed.failure.kind === "signed_out") signedOut.value = true;
          setHeld((former) => ({
            data: former.key === key ? former.data : null,
            failure: failed.failure,
            key,
          }));
        } else setHeld({ data: outcomes.flatMap((one) => (one.ok ? [one.data] : [])), failure: null, key });
      },
      () => undefined,
    );
    return () => abort.abort();
  }, [key, beat]);
  const stale = held.key !== key;
  return { data: held.data, failure: stale ? null : held.failure, stale };
}

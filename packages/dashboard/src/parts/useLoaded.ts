import { useEffect, useState } from "preact/hooks";

type Loaded<T> = { kind: "coming" } | { kind: "there"; what: T } | { kind: "failed" };

/** What was fetched once stays for as long as the page is open. */
const kept = new Map<() => Promise<unknown>, unknown>();

/** Fetches a part of the program. After an upgrade the parts of the page that is open are gone from the server: `failed`. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ of: typeof load; failed: boolean } | null>(null);
  useEffect(() => {
    let left = false;
    if (!kept.has(load))
      load().then(
        (what) => {
          kept.set(load, what);
          if (!left) setState({ of: load, failed: false });
        },
        () => {
          if (!left) setState({ of: load, failed: true });
        },
      );
    return () => {
      left = true;
    };
  }, [load]);
  if (kept.has(load)) return { kind: "there", what: kept.get(load) as T };
  return state?.of === load && state.failed ? { kind: "failed" } : { kind: "coming" };
}

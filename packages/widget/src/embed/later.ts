import { signal } from "@preact/signals-core";
import { Fragment, h } from "preact";
import type * as Later from "../later.ts";
import { device } from "../rules/notebook.ts";
import { ask } from "./ask.ts";

/** Name of the later bundle with its hash, put here when that has been built. */
declare const __LATER__: string;

export type LaterBundle = typeof Later & { outbox: Later.Outbox };

/** Everything after the first question; null while it is not there. */
export const later = signal<LaterBundle | null>(null);

let coming: Promise<LaterBundle> | null = null;
let failed = 0;

/** What failed once is not fetched anew under the same address. The first is a plain `import`, which other sites' bundlers follow. */
function fetched(): Promise<typeof Later> {
  return failed ? import(/* @vite-ignore */ __LATER__ + "?".repeat(failed)) : import(__LATER__);
}

/** Fetches it once; after a failure the next call asks again. */
export function bringLater(): Promise<LaterBundle> {
  coming ??= fetched().then(
    (bundle) => {
      const outbox = bundle.beginWith({ h, Fragment, device, ask });
      return (later.value = { ...bundle, outbox });
    },
    (error: unknown) => {
      coming = null;
      failed++;
      throw error;
    },
  );
  return coming;
}

import { ask } from "./ask.ts";
import { createOutbox } from "../outbox/outbox.ts";
import { browserStore } from "../outbox/store.ts";

/** The one outbox of this page, for all surveys on it. */
export const outbox = createOutbox({
  store: browserStore,
  fetch: (url, init) => ask(url as string, init),
  locks: navigator.locks,
  now: () => Date.now(),
  random: () => Math.random(),
});

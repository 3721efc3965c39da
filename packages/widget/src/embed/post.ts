import { createOutbox } from "../outbox/outbox.ts";
import { browserStore } from "../outbox/store.ts";
import { listen, windowNow } from "./dom.ts";

/** The one outbox of this page, for all surveys on it. */
export const outbox = createOutbox({
  store: browserStore,
  fetch: (...request) => fetch(...request),
  locks: navigator.locks,
  now: () => Date.now(),
  random: () => Math.random(),
});

/** Sends what earlier pages left behind: now, when the network is back, and when the browser brings this page back. */
export function resumeOutbox(base: string): () => void {
  const resume = (): void => {
    outbox.hurry();
    void outbox.resume(base);
  };
  void outbox.resume(base);
  const stops = [
    listen(windowNow, "online", resume),
    listen(windowNow, "pageshow", (event) => (event as PageTransitionEvent).persisted && resume()),
  ];
  return () => stops.forEach((stop) => stop());
}

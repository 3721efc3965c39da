import type { Fragment as FragmentOf, h as H } from "preact";
import { drawWith } from "./drawing.ts";
import type { ask as Ask } from "./embed/ask.ts";
import { UNSENT } from "./embed/leftBehind.ts";
import { createJotter } from "./outbox/jotter.ts";
import { createOutbox, type Outbox } from "./outbox/outbox.ts";
import { browserStore } from "./outbox/store.ts";
import type { Notebook } from "./rules/notebook.ts";
import sheet from "./view/style/closing.css?inline";

/*
 * The bundle for everything after the first question: fetched when that is on the screen, and complete in itself, so that it can be
 * asked for again under another address.
 */
export { attend } from "./embed/attend.ts";
export { isReachable } from "./form/contact.ts";
export { sendPartial } from "./form/sendPartial.ts";
export { speakIn } from "./words/speakIn.ts";
export { Closing } from "./view/Closing.tsx";
export { Ending } from "./view/Ending.tsx";
export { sheet };
export type { Outbox };

/** What it has from the first bundle, of which there is one on a page. */
interface Shared {
  h: typeof H;
  Fragment: typeof FragmentOf;
  device: Notebook;
  ask: typeof Ask;
}

/** Called once, before anything else of it is used. */
export function beginWith({ h, Fragment, device, ask }: Shared): Outbox {
  drawWith({ h, Fragment });
  return createOutbox({
    store: browserStore,
    jotter: createJotter(() => localStorage, UNSENT),
    device,
    fetch: (url, init) => ask(url as string, init),
    locks: navigator.locks,
    now: () => Date.now(),
    random: () => Math.random(),
  });
}

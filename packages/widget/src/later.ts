import sheet from "./view/style/closing.css?inline";

/*
 * The bundle for everything after the first question: fetched when that is on the screen, and complete in itself, so that it can be
 * asked for again under another address.
 */
export { drawWith } from "./drawing.ts";
export { createJotter } from "./outbox/jotter.ts";
export { createOutbox, type Outbox } from "./outbox/outbox.ts";
export { browserStore } from "./outbox/store.ts";
export { keepInside } from "./embed/keepInside.ts";
export { isReachable } from "./form/contact.ts";
export { sendPartial } from "./form/sendPartial.ts";
export { Closing } from "./view/Closing.tsx";
export { Ending } from "./view/Ending.tsx";
export { sheet };

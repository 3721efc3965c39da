import { tellOwner } from "./owner.ts";

/**
 * The page's own document, reached by the browser's own methods: an element named `createElement`, `documentElement`
 * or `activeElement` takes the place of that property on `document`, so nothing is read from it directly.
 */
const page = document;
// Not by the global name: MooTools puts a `Document` of its own in that place.
const methods = Object.getPrototypeOf(Object.getPrototypeOf(page)) as Document;
const events = EventTarget.prototype;

export const windowNow = window;

/** A property of the document, whatever elements are named like it. */
export function ofPage(name: keyof Document): unknown {
  return Object.getOwnPropertyDescriptor(methods, name)?.get?.call(page);
}

export function make(tag: string): HTMLElement {
  return methods.createElement.call(page, tag);
}

/**
 * Has everything below a root made by the browser's own methods, by the given document, without a look at what it is made for. Preact
 * asks the document of the parent.
 */
export function makeIn<T extends Node>(root: T, document: Document): T {
  const made = <T extends Node>(node: T): T =>
    Object.defineProperty(node, "ownerDocument", { value: own, configurable: true });
  const own = {
    createElementNS: (space: string, tag: string) => made(methods.createElementNS.call(document, space, tag)),
    createTextNode: (text: string) => methods.createTextNode.call(document, text),
  };
  return made(root);
}

/** A shadow root to draw in, also where elements of the page have taken the place of its document's methods. */
export function shadowOf(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const taken = typeof page.createElementNS !== "function" || typeof page.createTextNode !== "function";
  return taken ? makeIn(root, page) : root;
}

export function rootElement(): HTMLElement {
  return ofPage("documentElement") as HTMLElement;
}

export function focused(): HTMLElement | null {
  return ofPage("activeElement") as HTMLElement | null;
}

/** The last element that fits the selector; null for none, and for a selector that is none. */
export function find(selector: string): Element | null {
  try {
    return [...methods.querySelectorAll.call(page, selector)].pop() ?? null;
  } catch {
    return null;
  }
}

/** Captures and never consumes: the page gets every event as if nobody listened. Returns the way to stop. */
export function listen(target: EventTarget, name: string, heard: (event: Event) => void): () => void {
  const safely = (event: Event): void => void guard(() => heard(event));
  events.addEventListener.call(target, name, safely, true);
  return () => events.removeEventListener.call(target, name, safely, true);
}

/** When the page says that it has come so far, or at once if it has. */
function when(reached: boolean, name: string, act: () => void): void {
  if (reached) return act();
  const stop = listen(windowNow, name, () => {
    stop();
    act();
  });
}

/** When all elements that the page's text holds are there. */
export function whenParsed(act: () => void): void {
  when(ofPage("readyState") !== "loading", "DOMContentLoaded", act);
}

/** When the page is complete, and a moment later: what its scripts add at once is there too. */
export function whenLoaded(act: () => unknown): void {
  when(ofPage("readyState") === "complete", "load", () => setTimeout(() => void guard(act), 1000));
}

/** Whatever goes wrong in ours is a line for the owner and no error of the page's. */
export async function guard(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    tellOwner(String(error));
  }
}

/** The innermost element on an event's way that fits the selector, through open shadow roots; undefined for a selector that is none. */
export function closest(event: Event, selector: string): EventTarget | undefined {
  return event.composedPath().find((step) => {
    try {
      // A form may have a field that is named `matches`.
      return Element.prototype.matches.call(step as Element, selector);
    } catch {
      // No element, or no selector.
      return false;
    }
  });
}

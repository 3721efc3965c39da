/**
 * The page's own document, reached by the browser's own methods: an element named `createElement`, `documentElement`
 * or `activeElement` takes the place of that property on `document`, so nothing is read from it directly.
 */
const page = document;
// Not by the global name: MooTools puts a `Document` of its own in that place.
const methods = Object.getPrototypeOf(Object.getPrototypeOf(page)) as Document;
const events = EventTarget.prototype;

export const windowNow = window;

function property(name: string): unknown {
  return Object.getOwnPropertyDescriptor(methods, name)?.get?.call(page);
}

export function make(tag: string): HTMLElement {
  return methods.createElement.call(page, tag);
}

export function rootElement(): HTMLElement {
  return property("documentElement") as HTMLElement;
}

export function focused(): HTMLElement | null {
  return property("activeElement") as HTMLElement | null;
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
  events.addEventListener.call(target, name, heard, true);
  return () => events.removeEventListener.call(target, name, heard, true);
}

/** The element that fits the selector on an event's way, or null, also for a selector that is none. */
export function closest(event: Event, selector: string): HTMLElement | null {
  try {
    return (event.composedPath()[0] as Element).closest(selector);
  } catch {
    return null;
  }
}

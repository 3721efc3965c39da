/**
 * The page's own document, reached by the browser's own methods: an element named `createElement`, `documentElement`
 * or `currentScript` takes the place of that property on `document`, so nothing is read from it directly.
 */
function got<T>(prototype: object, name: string, from: object): T {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(from) as T;
}

export const windowNow = window;
const page = document;
const { createElement, querySelectorAll } = Document.prototype;
const { appendChild, removeChild } = Node.prototype;
const { addEventListener, removeEventListener } = EventTarget.prototype;

export function make(tag: string): HTMLElement {
  return createElement.call(page, tag);
}

export function rootElement(): HTMLElement {
  return got(Document.prototype, "documentElement", page);
}

export function find(selector: string): Element[] {
  try {
    return [...querySelectorAll.call(page, selector)];
  } catch {
    return [];
  }
}

export function append(parent: Node, child: Node): void {
  appendChild.call(parent, child);
}

export function parentOf(node: Node): Node | null {
  return got(Node.prototype, "parentNode", node);
}

export function detach(node: Node): void {
  const parent = parentOf(node);
  if (parent) removeChild.call(parent, node);
}

export function focused(): Element | null {
  return got(Document.prototype, "activeElement", page);
}

/** Captures and never consumes: the page gets every event as if nobody listened. Returns the way to stop. */
export function listen(target: EventTarget, name: string, heard: (event: Event) => void): () => void {
  const options = { capture: true, passive: name === "scroll" };
  addEventListener.call(target, name, heard, options);
  return () => removeEventListener.call(target, name, heard, options);
}

/** The element that fits the selector on an event's way, or null, also for a selector that is none. */
export function closest(event: Event, selector: string): HTMLElement | null {
  try {
    const target = event.composedPath().find((node) => node instanceof Element);
    return (target as Element | undefined)?.closest<HTMLElement>(selector) ?? null;
  } catch {
    return null;
  }
}

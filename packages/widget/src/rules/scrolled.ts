import { ofPage, windowNow } from "../embed/dom.ts";

/** A box of the page's own that takes at least this part of the window is what its visitors scroll. */
const LARGE = 1 / 3;

/** Pixels by which an element can be scrolled; a pixel may come from rounding. */
function roomOf({ scrollHeight, clientHeight }: Element): number {
  const room = scrollHeight - clientHeight;
  return room > 1 ? room : 0;
}

function isLarge({ clientWidth, clientHeight }: Element): boolean {
  return clientWidth * clientHeight >= LARGE * windowNow.innerWidth * windowNow.innerHeight;
}

function pageScroller(): Element {
  return (ofPage("scrollingElement") ?? ofPage("documentElement")) as Element;
}

/** How far something was scrolled, in percent; 0 for what is too small to be the page. Turned-round boxes count downwards from 0. */
export function scrolledBy(target: EventTarget | null): number {
  const box = target instanceof Element ? target : pageScroller();
  const room = roomOf(box);
  return room > 0 && (box === pageScroller() || isLarge(box)) ? (100 * Math.abs(box.scrollTop)) / room : 0;
}

/** All that lies at a point of the window, one above the other, also inside open shadow roots. */
function piled(root: DocumentOrShadowRoot, x: number, y: number, seen: Set<Element>): void {
  for (const element of root.elementsFromPoint(x, y))
    if (!seen.has(element)) {
      seen.add(element);
      if (element.shadowRoot) piled(element.shadowRoot, x, y, seen);
    }
}

/** Whether neither the page nor a large box in it can be scrolled: then all of it is on the screen already. */
export function cannotScroll(): boolean {
  if (roomOf(pageScroller()) > 0) return false;
  const seen = new Set<Element>();
  for (const x of [0.2, 0.5, 0.8])
    for (const y of [0.2, 0.5, 0.8])
      piled(document, x * windowNow.innerWidth, y * windowNow.innerHeight, seen);
  return ![...seen].some(
    (box) => roomOf(box) > 0 && isLarge(box) && /auto|scroll/.test(getComputedStyle(box).overflowY),
  );
}

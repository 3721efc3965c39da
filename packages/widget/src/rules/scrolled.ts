/** Fetched for surveys with the rule `scroll` alone, so it takes what it needs of the page from its caller and imports nothing. */

/** A box of the page's own that takes at least this part of the window is what its visitors scroll. */
const LARGE = 1 / 3;

/** Pixels by which an element can be scrolled; a pixel may come from rounding. */
function roomOf({ scrollHeight, clientHeight }: Element): number {
  const room = scrollHeight - clientHeight;
  return room > 1 ? room : 0;
}

function isLarge({ clientWidth, clientHeight }: Element): boolean {
  return clientWidth * clientHeight >= LARGE * innerWidth * innerHeight;
}

/**
 * How far the target of a scroll was scrolled, in percent; 0 for what is too small to be the page. Boxes that run upwards count
 * downwards from 0.
 */
function scrolledBy(page: Element, target: EventTarget | null): number {
  const box = target instanceof Element ? target : page;
  const room = roomOf(box);
  return room > 0 && (box === page || isLarge(box)) ? (100 * Math.abs(box.scrollTop)) / room : 0;
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
export function cannotScroll(page: Element): boolean {
  if (roomOf(page) > 0) return false;
  const seen = new Set<Element>();
  for (const x of [0.2, 0.5, 0.8])
    for (const y of [0.2, 0.5, 0.8]) piled(document, x * innerWidth, y * innerHeight, seen);
  return ![...seen].some(
    (box) => roomOf(box) > 0 && isLarge(box) && /auto|scroll/.test(getComputedStyle(box).overflowY),
  );
}

/** Tells of every scroll of the page or of a large box in it, how far that came. `on` listens in the capture phase. */
export function watchScroll(
  page: Element,
  on: (target: EventTarget, name: string, heard: (event: Event) => void) => void,
  came: (percent: number) => void,
): void {
  const scroll = ({ target }: Event): void => came(scrolledBy(page, target));
  const inside = new Set<EventTarget>();
  // A scroll within a shadow root is heard in that root alone; whoever scrolls there points or types there before.
  const enter = (happened: Event): void =>
    happened.composedPath().forEach((root) => {
      if (!(root instanceof ShadowRoot) || inside.has(root)) return;
      inside.add(root);
      on(root, "scroll", scroll);
    });
  on(window, "scroll", scroll);
  // This file takes its time to come, and the visitor does not wait for it.
  came(scrolledBy(page, null));
  for (const name of ["pointerover", "wheel", "keydown"]) on(window, name, enter);
}

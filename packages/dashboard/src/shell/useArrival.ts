import { useEffect, useRef } from "preact/hooks";
import { hasReturned, placeLeft } from "../route/steps.ts";

/** Looking for the heading of a page ends after this many milliseconds: its reader is elsewhere by then. */
const PATIENCE = 10_000;

/** Anything by which readers take matters into their own hands. */
const OWN_HANDS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Gives the focus to the page's heading: what was opened is read out, and Tab goes on from there. */
export function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>("main h1");
  if (heading === null) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}

/**
 * After a step to another page its heading gets the focus, and the page stands at its top; after a step back it stands where it was left.
 * Both wait for what the page still fetches, until the reader does something.
 */
export function useArrival(key: string | null): void {
  const former = useRef<string | null>(null);
  useEffect(() => {
    const isFirst = former.current === null;
    former.current = key ?? former.current;
    // The browser itself minds the page that it has just loaded.
    if (key === null || isFirst) return undefined;
    const top = hasReturned() ? placeLeft() : 0;
    let focused = false;
    const arrive = (): void => {
      focused ||= focusHeading();
      if (scrollY !== top) scrollTo({ top, behavior: "instant" });
      if (focused && Math.abs(scrollY - top) < 2) end();
    };
    const watch = new MutationObserver(arrive);
    const end = (): void => {
      watch.disconnect();
      clearTimeout(patience);
      for (const kind of OWN_HANDS) removeEventListener(kind, end);
    };
    const patience = setTimeout(end, PATIENCE);
    watch.observe(document.body, { childList: true, subtree: true });
    for (const kind of OWN_HANDS) addEventListener(kind, end, { passive: true });
    arrive();
    return end;
  }, [key]);
}

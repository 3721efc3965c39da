/** Where each page of this visit was left, in pixels from its top, by the number that its step in the browser's history carries. */
const left = new Map<number, number>();

let latest = 0;
let current = 0;
let returned = false;

const numberOf = (state: unknown): number =>
  typeof state === "object" && state !== null && "step" in state && typeof state.step === "number"
    ? state.step
    : 0;

/** The state that a new step carries. */
export function newStep(): { step: number } {
  // Its last scrolling may not have been told yet.
  left.set(current, scrollY);
  latest += 1;
  current = latest;
  returned = false;
  return { step: current };
}

/** The state of this step, for an address that takes the place of this one. */
export const thisStep = (): { step: number } => ({ step: current });

/** Whether the reader came to this page by the browser's back or forward button. */
export const hasReturned = (): boolean => returned;

/** Where this page was left, when the reader was here before; else its top. */
export const placeLeft = (): number => left.get(current) ?? 0;

/** Follows which step the browser is at, and where each is left. */
export function followSteps(): void {
  // A reload keeps the numbers of before: new ones go on after them.
  current = numberOf(history.state);
  latest = current;
  // The browser would return to where a page was that is not there yet. After a reload it knows better than we do.
  history.scrollRestoration = "manual";
  addEventListener("pagehide", () => {
    history.scrollRestoration = "auto";
  });
  addEventListener("pageshow", () => {
    history.scrollRestoration = "manual";
  });
  addEventListener("scroll", () => left.set(current, scrollY), { passive: true });
  addEventListener("popstate", ({ state }) => {
    current = numberOf(state);
    latest = Math.max(latest, current);
    returned = true;
  });
}

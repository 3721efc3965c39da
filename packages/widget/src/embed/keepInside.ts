import type { listen as Listen } from "./dom.ts";

const FOCUS = ["focus", "blur", "focusin", "focusout"];
const PRESSES = ["pointerdown", "mousedown", "touchstart"];
const SHIELDED = ["click", "keydown"];
const KEYS = ["keydown", "keypress", "keyup"];

/** What a page may do to an event so that the customer's click or key does nothing. */
const VETOES = ["preventDefault", "stopPropagation", "stopImmediatePropagation"];

/**
 * Keeps from the page what is none of its business. A focus trap of its own would pull the customer out of the survey, refuse
 * his clicks and take his Tab key; a letter of his remark would be a shortcut, since the page sees an unknown element there
 * and not a text field. Returns the way to stop.
 */
export function keepInside(root: ShadowRoot, listen: typeof Listen): () => void {
  const { host } = root;
  const isOurs = (event: Event): boolean => event.composedPath().includes(root);
  /** Before any listener on the document. */
  const first = (event: Event): void => {
    if (isOurs(event)) event.stopImmediatePropagation();
    // From the page into the survey: for the page as if the focus went out of the window.
    else if ((event as FocusEvent).relatedTarget === host)
      Object.defineProperty(event, "relatedTarget", { value: null });
  };
  const shield = (event: Event): void => {
    if (!isOurs(event)) return;
    if ((event as KeyboardEvent).key === "Tab") event.stopImmediatePropagation();
    for (const veto of VETOES) Object.defineProperty(event, veto, { value() {}, configurable: true });
  };
  const unshield = (event: Event): void => VETOES.forEach((veto) => Reflect.deleteProperty(event, veto));
  const typed = (event: Event): void => {
    if ((event.target as Element).matches("textarea, [inputmode]")) event.stopPropagation();
  };
  const bubbling = (name: string, heard: (event: Event) => void): (() => void) => {
    EventTarget.prototype.addEventListener.call(root, name, heard);
    return () => EventTarget.prototype.removeEventListener.call(root, name, heard);
  };
  const stops = [
    ...KEYS.map((name) => bubbling(name, typed)),
    ...[...FOCUS, ...PRESSES].map((name) => listen(window, name, first)),
    ...SHIELDED.flatMap((name) => [
      listen(window, name, shield),
      listen(root, name, unshield),
      // And on the way back up.
      bubbling(name, shield),
    ]),
  ];
  return () => stops.forEach((stop) => stop());
}

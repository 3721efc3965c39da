import { focused, rootElement } from "../embed/dom.ts";

/**
 * Puts the focus where the customer goes on: a faulty field, a heading or block made for it, else the chosen or first
 * radio. A text field is left to the customer: focusing one opens the keyboard of a phone. Only while the focus is in
 * the survey or nowhere in particular: it is never taken from the page around.
 */
export function focusIn(root: ShadowRoot, place: Element | null, scroll = false): void {
  const now = focused();
  if (!place || (now && now !== root.host && now !== rootElement() && now.localName !== "body")) return;
  const find = (selector: string): HTMLElement | null => place.querySelector(selector);
  const target =
    find("[aria-invalid=true]") ??
    find("[tabindex]") ??
    find("fieldset:first-of-type :checked") ??
    find("input") ??
    find("button");
  target?.focus({ preventScroll: !scroll });
}

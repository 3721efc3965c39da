import { focused, rootElement } from "../embed/dom.ts";

/**
 * Puts the focus where the customer goes on: a faulty field, a heading or block made for it, else the chosen or first
 * radio. A text field is left to the customer: focusing one opens the keyboard of a phone. Only while the focus is in
 * the survey or nowhere in particular: it is never taken from the page around.
 */
export function focusIn(host: Element, place: Element | null | undefined, scroll = false): void {
  const now = focused();
  if (!place || (now && now !== host && now !== rootElement() && now.localName !== "body")) return;
  const target =
    place.querySelector<HTMLElement>("[aria-invalid=true], [tabindex]") ??
    place.querySelector<HTMLElement>("fieldset:first-of-type :checked") ??
    place.querySelector<HTMLElement>("input, button:not(.icon)");
  target?.focus({ preventScroll: !scroll });
}

import { focused, rootElement } from "../embed/dom.ts";

/** Whether the focus is in the survey or nowhere in particular: only then may it be moved without being asked. */
export function mayFocus(root: ShadowRoot): boolean {
  const { host } = root;
  let now = focused();
  // The survey may stand within somebody's open shadow root: then the page's own view of the focus ends at that.
  while (now && now !== host && now.shadowRoot?.activeElement)
    now = now.shadowRoot.activeElement as HTMLElement;
  return !now || now === host || now === rootElement() || now.localName === "body";
}

/**
 * Puts the focus where the customer goes on: a faulty field, a heading or block made for it, else the chosen or first
 * radio. A text field is left to the customer: focusing one opens the keyboard of a phone.
 */
export function focusIn(place: Element | null, scroll: boolean): void {
  const find = (selector: string): HTMLElement | null | undefined => place?.querySelector(selector);
  const target =
    find("[aria-invalid=true]") ??
    find("[tabindex]") ??
    find("fieldset:first-of-type :checked") ??
    find("input") ??
    find("button");
  target?.focus({ preventScroll: !scroll });
}

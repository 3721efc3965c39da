const FOCUS = ["focusin", "focusout"];
const KEYS = ["keydown", "keypress", "keyup"];

/**
 * Keeps from the page what is none of its business: a focus trap of its own would pull the customer out of the survey,
 * and a letter of his remark would be a shortcut, since the page sees an unknown element there and not a text field.
 * Returns the way to stop.
 */
export function keepInside(root: ShadowRoot): () => void {
  const stop = (event: Event): void => {
    const field = event.target as Element;
    if (FOCUS.includes(event.type) || field.matches("textarea, [inputmode]")) event.stopPropagation();
  };
  const each = (method: "addEventListener" | "removeEventListener"): void =>
    [...FOCUS, ...KEYS].forEach((name) => EventTarget.prototype[method].call(root, name, stop));
  each("addEventListener");
  return () => each("removeEventListener");
}

const HELD = [
  ["overflow", "hidden"],
  // Where a scroll bar takes room its room stays, or the page behind would jump.
  ["scrollbar-gutter", "stable"],
] as const;

/**
 * Fetched for modal surveys alone, so it imports nothing.
 *
 * Keeps the page from scrolling behind a modal survey. Returns the way to let go, which puts back what the page itself had set.
 *
 * @param page the element that scrolls: `<html>`
 */
function holdScroll({ style, clientWidth }: HTMLElement): () => void {
  const takesRoom = innerWidth > clientWidth;
  const before = HELD.slice(0, takesRoom ? 2 : 1).map(
    ([name, value]) => [name, style.getPropertyValue(name), style.getPropertyPriority(name), value] as const,
  );
  for (const [name, , , value] of before) style.setProperty(name, value, "important");
  return () => before.forEach(([name, value, priority]) => style.setProperty(name, value, priority));
}

/** Does so for as long as the survey is open. Returns the way to stop. */
export function holdWhileOpen(root: ShadowRoot, page: HTMLElement): () => void {
  let letGo: (() => void) | null = null;
  const mind = (): void => {
    if (root.querySelector("dialog")) letGo ??= holdScroll(page);
    else {
      letGo?.();
      letGo = null;
    }
  };
  const drawn = new MutationObserver(mind);
  drawn.observe(root, { childList: true });
  mind();
  return () => {
    drawn.disconnect();
    letGo?.();
  };
}

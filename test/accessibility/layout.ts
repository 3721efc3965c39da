/**
 * What layout and hit areas have to be for people who see little or press badly. Runs inside the page; sentences
 * come back, none when all is well.
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const root = [...document.querySelectorAll("*")].find(
    (element) => element.localName.startsWith("klankbord") && element.shadowRoot !== null,
  )?.shadowRoot;
  if (!root) return ["there is no survey"];
  const name = (element: Element): string =>
    `${element.localName}.${element.className} "${(element.textContent ?? "").trim().slice(0, 30)}"`;
  /** Text for screen readers alone is cut to nothing on purpose. */
  const forEars = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath.startsWith("inset(50%")) return true;
    return false;
  };
  const visible = [...root.querySelectorAll("*")].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !forEars(element),
  );

  if (document.documentElement.scrollWidth > innerWidth + 1)
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${innerWidth}`);

  for (const element of visible) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.matches("textarea, select, input")) continue;
    if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1)
      faults.push(`${name(element)} scrolls or cuts sideways`);
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      faults.push(`${name(element)} cuts its content`);
  }

  // Every text stands inside the window and inside what holds it, and on no other text.
  const texts: { at: DOMRect; text: string }[] = [];
  for (const element of visible) {
    if (element.matches("select, option, textarea")) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? "").trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = (node.textContent ?? "").trim().slice(0, 30);
      for (const at of range.getClientRects()) {
        if (at.left < -0.5 || at.right > innerWidth + 0.5)
          faults.push(`"${text}" leaves the window sideways`);
        const button = element.closest("button, label, a");
        const box = button?.getBoundingClientRect();
        if (
          box &&
          !button?.matches("a") &&
          (at.left < box.left - 1 ||
            at.right > box.right + 1 ||
            at.top < box.top - 1 ||
            at.bottom > box.bottom + 1)
        )
          faults.push(`"${text}" stands out of its control`);
        texts.push({ at, text });
      }
    }
  }
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      const wide = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left);
      const high = Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top);
      if (wide > 1 && high > 4) faults.push(`"${one.text}" and "${other.text}" overlap`);
    }

  for (const element of visible.filter((one) =>
    one.matches("button, a[href], textarea, select, input, summary"),
  )) {
    // A link in a sentence is as high as its line (2.5.8, inline).
    if (element.matches("p a, small a")) continue;
    const area =
      element.closest("label")?.querySelectorAll("input").length === 1
        ? (element.closest("label") ?? element)
        : element;
    const { width, height } = area.getBoundingClientRect();
    // A scale is one row whatever its length: its cells are as wide as that leaves them, never under what WCAG 2.5.8 asks.
    const least = area.matches(".n7 > .cell, .n10 > .cell") ? 24 : 43.9;
    if (width < least || height < 43.9)
      faults.push(`${name(area)} is ${Math.round(width)} × ${Math.round(height)} px`);
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const hit = root.elementFromPoint(
      Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1),
      Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1),
    );
    if (!hit || !area.contains(hit)) faults.push(`${name(area)} cannot be reached by pointer`);
  }
  return [...new Set(faults)];
}

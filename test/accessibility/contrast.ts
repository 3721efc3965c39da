/**
 * Contrasts by WCAG 2.2 (1.4.3 for texts, 1.4.11 for the borders by which fields and cells are known), from computed
 * colours: axe leaves text open where a control lies over it, as the radios here do. Runs inside the page.
 */
export function contrastFaults(): string[] {
  const root = [...document.querySelectorAll("*")].find(
    (element) => element.localName.startsWith("klankbord") && element.shadowRoot !== null,
  )?.shadowRoot;
  if (!root) return ["there is no survey"];
  type Colour = [number, number, number, number];
  const parse = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
    1,
  ];
  const luminance = (colour: Colour): number => {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const channel = value / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const ratio = (one: Colour, other: Colour): number => {
    const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };
  const groundOf = (element: Element | null): Colour =>
    element === null
      ? [255, 255, 255, 1]
      : ((colour) => (colour[3] === 1 ? colour : over(colour, groundOf(element.parentElement))))(
          parse(getComputedStyle(element).backgroundColor),
        );
  const opacityOf = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);

  const faults = new Set<string>();
  for (const element of root.querySelectorAll("*")) {
    // What cannot be used now is exempt; what is for ears alone is not seen.
    if (
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest("[aria-disabled=true], option")
    )
      continue;
    const style = getComputedStyle(element);
    if (style.clipPath.startsWith("inset(50%")) continue;
    const ground = groundOf(element);
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (texts.length > 0 || element.matches("textarea, select, input:not([type=radio], [type=checkbox])")) {
      const [r, g, b, a] = parse(style.color);
      const found = ratio(over([r, g, b, a * opacityOf(element)], ground), ground);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (found < (large ? 3 : 4.5))
        faults.add(
          `text ${found.toFixed(2)}: 1 in ${element.localName}.${element.className} "${texts[0]?.textContent?.trim().slice(0, 30) ?? ""}"`,
        );
    }
    if (element.matches("textarea, input:not([type=radio]), input[type=radio] + span:not(.na span)")) {
      const outside = groundOf(element.parentElement);
      const border = over(parse(style.borderTopColor), outside);
      const found = Math.max(ratio(border, outside), ratio(ground, outside));
      if (found < 3) faults.add(`border ${found.toFixed(2)}: 1 of ${element.localName}.${element.className}`);
    }
  }
  return [...faults];
}

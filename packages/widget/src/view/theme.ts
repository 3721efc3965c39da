type Colour = readonly [number, number, number];

/** The surfaces of look.md on which a brand colour has to be seen, and the brand for who has none. */
const LIGHT = { surface: "#FFFFFF", ink: "#16202E", brand: "#0B5E6B" };
const DARK = { surface: "#19212C", ink: "#EEF1F5", brand: "#5CC4D3" };

/** WCAG 2.2 AA for text. */
const READABLE = 4.5;

function parse(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white). */
function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours `#rrggbb` by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(parse(a)), luminance(parse(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function mixed(from: string, to: string, share: number): string {
  const target = parse(to);
  const parts = parse(from).map((channel, index) =>
    Math.round(channel + ((target[index] ?? 0) - channel) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}

export interface BrandColours {
  /** Fill of the primary action and the chosen cell. */
  brand: string;
  /** Text on that fill, at least 4.5 : 1: white or black, one of which always is. */
  onBrand: string;
  /** The brand as text or border on the surface, moved towards the ink until it is at least 4.5 : 1. */
  brandInk: string;
}

export function isColour(text: unknown): text is string {
  return typeof text === "string" && /^#[0-9a-f]{6}$/i.test(text);
}

/** The organisation's colour made readable in light or dark; Klankbord's own where none (or no colour) is given. */
export function brandColours(given: unknown, dark: boolean): BrandColours {
  const base = dark ? DARK : LIGHT;
  const brand = isColour(given) ? given : base.brand;
  const onBrand = contrast(brand, "#ffffff") >= READABLE ? "#ffffff" : "#000000";
  let brandInk = brand;
  for (let share = 0.1; share < 1 && contrast(brandInk, base.surface) < READABLE; share += 0.1)
    brandInk = mixed(brand, base.ink, share);
  return { brand, onBrand, brandInk };
}

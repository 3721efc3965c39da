/** WCAG 2.2 AA for text. */
const READABLE = 4.5;

/** Red, green and blue of `#rrggbb`, each 0 to 255. */
function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const weights = [0.2126, 0.7152, 0.0722];
  return channels(hex).reduce((sum, channel, index) => {
    const c = channel / 255;
    return sum + (weights[index] ?? 0) * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  }, 0);
}

/** Contrast ratio of two colours `#rrggbb` by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** The colour on the way from one to another, `share` 0 to 1. */
function mixed(from: string, to: string, share: number): string {
  const target = channels(to);
  const mix = channels(from).map((channel, at) =>
    Math.round(channel + ((target[at] ?? 0) - channel) * share),
  );
  return `#${mix.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

export interface BrandColours {
  /** Fill of the primary action and the chosen cell. */
  brand: string;
  /** Text on that fill, at least 4.5 : 1: white or black, one of which always is. */
  on: string;
  /** The brand as text or border on the surface, moved towards white or black until it is at least 4.5 : 1. */
  ink: string;
}

/** An organisation's colour `#rrggbb` made readable in light or dark. */
export function brandColours(brand: string, dark: boolean): BrandColours {
  const [surface, end] = dark ? ["#19212c", "#ffffff"] : ["#ffffff", "#000000"];
  let ink = brand;
  for (let share = 0.1; contrast(ink, surface) < READABLE; share += 0.1) ink = mixed(brand, end, share);
  return { brand, on: contrast(brand, "#ffffff") < READABLE ? "#000000" : "#ffffff", ink };
}

/** Both at once, as the widget gets them with a survey. */
export function bothColours(brand: string): { light: BrandColours; dark: BrandColours } {
  return { light: brandColours(brand, false), dark: brandColours(brand, true) };
}

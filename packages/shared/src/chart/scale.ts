import { ticks } from "d3-array";

/** Where a value stands along an axis, in pixels. */
export interface LinearScale {
  (value: number): number;
  /** The value that stands at a pixel. */
  invert: (pixel: number) => number;
  /** About so many round values between the ends of the axis. */
  ticks: (count: number) => number[];
}

/**
 * A straight line from values to pixels, as d3-scale draws it; that one brings colours and formats along, 8 kB that no picture uses.
 *
 * @param domain the values at the ends; the same twice puts everything in the middle
 * @param range the pixels at the ends
 * @param clamp whether what lies beyond an end is drawn at that end
 */
export function scaleLinear(
  [first, last]: readonly [number, number],
  [from, to]: readonly [number, number],
  clamp = false,
): LinearScale {
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const scale = (value: number): number => {
    const inside = clamp ? Math.max(low, Math.min(high, value)) : value;
    const share = last === first ? 0.5 : (inside - first) / (last - first);
    return from * (1 - share) + to * share;
  };
  const invert = (pixel: number): number => {
    const share = to === from ? 0.5 : (pixel - from) / (to - from);
    return first * (1 - share) + last * share;
  };
  return Object.assign(scale, { invert, ticks: (count: number) => ticks(first, last, count) });
}

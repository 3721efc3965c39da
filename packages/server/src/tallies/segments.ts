import type { Counting } from "./definitions.ts";

/** The segment of all answers. */
export const EVERYONE = "*";

/**
 * What stands in a segment's name for the two marks that divide it, where a value holds them ("Werk & Inkomen"): no value holds
 * these, so that names of before need no change.
 */
const AMPERSAND = "\u0001";
const EQUALS = "\u0002";

/** One dimension value as part of a segment's name: `location=utrecht`. */
export function segmentPart(key: string, value: string): string {
  return `${key}=${value.replaceAll("&", AMPERSAND).replaceAll("=", EQUALS)}`;
}

/** The parts of a segment's name: dimension key to value. */
export function partsOfSegment(segment: string): Map<string, string> {
  return new Map(
    segment.split("&").map((part) => {
      const at = part.indexOf("=");
      const value = part
        .slice(at + 1)
        .replaceAll(AMPERSAND, "&")
        .replaceAll(EQUALS, "=");
      return [part.slice(0, at), value];
    }),
  );
}

/** Values of dimensions as a segment: `location=utrecht&channel=web`. */
export function segmentOf(dimensions: Readonly<Record<string, string>>, keys: readonly string[]): string {
  return keys.map((key) => segmentPart(key, dimensions[key] ?? "")).join("&");
}

/**
 * Every segment but `*` that an answer counts in: each dimension it has a value for, and each declared combination it
 * has all values for. Never all combinations by default: three dimensions would make seven rows of every one.
 */
export function segmentsOf(
  { dimensions: declared, combinations }: Pick<Counting, "dimensions" | "combinations">,
  dimensions: Readonly<Record<string, string>>,
): string[] {
  const has = (key: string): boolean => dimensions[key] !== undefined;
  return [
    ...declared.filter(has).map((key) => segmentOf(dimensions, [key])),
    ...combinations.filter((keys) => keys.every(has)).map((keys) => segmentOf(dimensions, keys)),
  ];
}

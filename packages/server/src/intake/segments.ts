import type { Counting } from "./definitions.ts";

/** The segment of all answers. */
export const EVERYONE = "*";

/** One dimension value as a segment: `location=utrecht`. Values hold no `=` or `&`. */
export function segmentOf(dimensions: Readonly<Record<string, string>>, keys: readonly string[]): string {
  return keys.map((key) => `${key}=${dimensions[key]}`).join("&");
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

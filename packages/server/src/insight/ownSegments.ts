import type { Groups } from "@klankbord/shared";
import type { SegmentsAnswer } from "./segments.ts";

/**
 * What somebody with limits can choose from: of the dimensions that they are limited to their own values, and no other dimension, whose
 * numbers would tell of everybody. `n` is of all their values together.
 */
export function ownSegments(all: SegmentsAnswer, groups: Groups): SegmentsAnswer {
  const dimensions = all.dimensions.flatMap((dimension) => {
    const own = groups[dimension.key];
    if (own === undefined) return [];
    const values = dimension.values.filter(({ value }) => own.includes(value));
    const regions = dimension.regions.filter(({ parts }) => parts.every((part) => own.includes(part)));
    return [{ ...dimension, values, regions, more: { values: 0, n: 0 } }];
  });
  const counts = dimensions.map(({ values }) => values.reduce((sum, { n }) => sum + n, 0));
  return { ...all, dimensions, n: Math.min(...counts), combinations: [] };
}

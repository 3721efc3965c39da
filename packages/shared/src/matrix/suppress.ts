/**
 * Which of the groups of a whole may not be shown, so that nobody's answers follow from what is shown (P5): those of 1 to
 * `minimumN` − 1 answers; and, unless what is left of the whole after all shown groups are taken away has at least
 * `minimumN` answers and among them a group (or answers outside every group) of that many, the smallest shown group too.
 * Small groups are no company for each other: whoever posts four answers under a name of their own would else make the
 * company of a single person, and take them away again. An empty group hides nothing and needs no company.
 *
 * @param counts answers per group; the groups do not overlap
 * @param total answers of the whole, also those outside every group
 * @param already groups that are hidden for other reasons
 * @param sizes by which the smallest is chosen, where not by `counts`: those of all time, so that it is the same group in every period
 */
export function suppress(
  counts: readonly number[],
  total: number,
  minimumN: number,
  already: readonly boolean[] = [],
  sizes: readonly number[] = counts,
): boolean[] {
  const hidden = counts.map((n, place) => n > 0 && (n < minimumN || already[place] === true));
  const shown = counts
    .map((n, place) => ({ n, place, size: sizes[place] ?? n }))
    .filter(({ place, n }) => n > 0 && !hidden[place])
    .toSorted((a, b) => a.size - b.size || a.n - b.n);
  const outside = total - counts.reduce((sum, n) => sum + n, 0);
  let left = total - shown.reduce((sum, { n }) => sum + n, 0);
  const apart = [outside, ...counts.filter((_, place) => hidden[place])].filter((n) => n > 0);
  // Alone it would be everybody minus those that are shown.
  const none = !hidden.some(Boolean);
  let company = none || (apart.length > 1 && apart.some((n) => n >= minimumN));
  for (const { n, place } of shown) {
    if (left === 0 || (left >= minimumN && company)) break;
    hidden[place] = true;
    left += n;
    company = true;
  }
  return hidden;
}

/** Whether a filter has to be refused because so few answers are left outside it that they could be computed (P5). */
export function refuseFilter(total: number, n: number, minimumN: number): boolean {
  return total > n && total - n < minimumN;
}

/**
 * Which of the groups of a whole may not be shown, so that nobody's answers follow from what is shown (P5): those of 1 to
 * `minimumN` − 1 answers; and, while what is left of the whole after all shown groups are taken away is a lone hidden
 * group or 1 to `minimumN` − 1 answers, the smallest shown group too. An empty group hides nothing and needs no company.
 *
 * @param counts answers per group; the groups do not overlap
 * @param total answers of the whole, also those outside every group
 */
export function suppress(counts: readonly number[], total: number, minimumN: number): boolean[] {
  const hidden = counts.map((n) => n > 0 && n < minimumN);
  const shown = counts
    .map((n, place) => ({ n, place }))
    .filter(({ n }) => n >= minimumN)
    .toSorted((a, b) => a.n - b.n);
  let left = total - shown.reduce((sum, { n }) => sum + n, 0);
  let alone = hidden.filter(Boolean).length === 1;
  for (const { n, place } of shown) {
    if (!alone && (left === 0 || left >= minimumN)) break;
    hidden[place] = true;
    left += n;
    alone = false;
  }
  return hidden;
}

/** Whether a filter has to be refused because so few answers are left outside it that they could be computed (P5). */
export function refuseFilter(total: number, n: number, minimumN: number): boolean {
  return total > n && total - n < minimumN;
}

const ZERO = 1e-9;

/** A base of all vectors that every one of these rows takes to 0; rows of equal length. By elimination. */
export function nullSpace(rows: readonly (readonly number[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  const left = rows.map((row) => [...row]);
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < left.length; column++) {
    const top = pivots.length;
    const best = left.findIndex((row, at) => at >= top && Math.abs(row[column] ?? 0) > ZERO);
    if (best < 0) continue;
    const pivot = left[best] ?? [];
    left[best] = left[top] ?? [];
    const scale = pivot[column] ?? 1;
    const own = pivot.map((value) => value / scale);
    left[top] = own;
    left.forEach((row, at) => {
      const factor = row[column] ?? 0;
      if (at === top || Math.abs(factor) <= ZERO) return;
      left[at] = row.map((value, place) => value - factor * (own[place] ?? 0));
    });
    pivots.push(column);
  }
  const places = Array.from({ length: width }, (_, column) => column);
  return places
    .filter((column) => !pivots.includes(column))
    .map((free) =>
      places.map((column) => {
        if (column === free) return 1;
        const at = pivots.indexOf(column);
        return at < 0 ? 0 : -(left[at]?.[free] ?? 0);
      }),
    );
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (Jacobi 1846; Golub & Van Loan, Matrix
 * Computations, 8.5): slow for large matrices, exact to the last digits for the dozen items of a survey.
 *
 * @param matrix row by row, p × p
 * @returns `values[k]` with its vector in column k of `vectors` (row by row); in no particular order
 */
export function symmetricEigen(
  matrix: ArrayLike<number>,
  p: number,
): { values: number[]; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(p * p);
  for (let at = 0; at < p; at++) vectors[at * p + at] = 1;
  const offDiagonal = (): number => {
    let sum = 0;
    for (let row = 0; row < p; row++)
      for (let column = row + 1; column < p; column++) sum += (a[row * p + column] ?? 0) ** 2;
    return sum;
  };
  // Each sweep squares the distance to a diagonal matrix; ten are more than any 20 × 20 correlation matrix needs.
  for (let sweep = 0; sweep < 30 && offDiagonal() > 1e-30; sweep++)
    for (let row = 0; row < p; row++)
      for (let column = row + 1; column < p; column++) rotate(a, vectors, p, row, column);
  return { values: Array.from({ length: p }, (_, at) => a[at * p + at] ?? 0), vectors };
}

/** Turns the plane of two axes so that their element off the diagonal becomes 0. */
function rotate(a: Float64Array, vectors: Float64Array, p: number, x: number, y: number): void {
  const off = a[x * p + y] ?? 0;
  if (off === 0) return;
  const ratio = ((a[y * p + y] ?? 0) - (a[x * p + x] ?? 0)) / (2 * off);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (matrix: Float64Array, first: number, second: number): void => {
    const [one, two] = [matrix[first] ?? 0, matrix[second] ?? 0];
    matrix[first] = cosine * one - sine * two;
    matrix[second] = sine * one + cosine * two;
  };
  for (let k = 0; k < p; k++) turn(a, k * p + x, k * p + y);
  for (let k = 0; k < p; k++) turn(a, x * p + k, y * p + k);
  for (let k = 0; k < p; k++) turn(vectors, k * p + x, k * p + y);
}

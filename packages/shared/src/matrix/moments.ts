/**
 * What derived importance needs of a set of answers, in one flat list of whole numbers that add up element by element:
 *
 *   [ respondents, complete, Σ of each variable, Σ of each product (upper triangle, row by row), item × outcome counts ]
 *
 * Variables are the satisfaction of the performance items, in the order of the survey, and of the outcome last. Complete
 * are those who rated all of them; sums, products and counts are over these alone. The counts are one table a performance
 * item (scale × scale, item by outcome), for the rank correlation.
 */
export type Moments = number[];

export interface MomentsShape {
  /** Performance items */
  items: number;
  scale: number;
}

const RESPONDENTS = 0;
const COMPLETE = 1;
const SUMS = 2;

const variables = ({ items }: MomentsShape): number => items + 1;

function productsAt(shape: MomentsShape): number {
  return SUMS + variables(shape);
}

function tablesAt(shape: MomentsShape): number {
  const count = variables(shape);
  return productsAt(shape) + (count * (count + 1)) / 2;
}

/** How long the list is: 187 numbers for six items on five points. */
export function momentsLength(shape: MomentsShape): number {
  return tablesAt(shape) + shape.items * shape.scale ** 2;
}

export function emptyMoments(shape: MomentsShape): Moments {
  return Array.from({ length: momentsLength(shape) }, () => 0);
}

/**
 * Counts one respondent in, or out again with sign −1.
 *
 * @param ratings satisfaction of the performance items in order, then of the outcome; 0 is missing
 */
export function addToMoments(
  moments: Moments,
  shape: MomentsShape,
  ratings: ArrayLike<number>,
  sign: 1 | -1,
): void {
  const add = (at: number, amount: number): void => {
    moments[at] = (moments[at] ?? 0) + sign * amount;
  };
  add(RESPONDENTS, 1);
  const count = variables(shape);
  for (let at = 0; at < count; at++) if (!ratings[at]) return;
  add(COMPLETE, 1);
  const outcome = ratings[shape.items] ?? 0;
  let product = productsAt(shape);
  for (let row = 0; row < count; row++) {
    const value = ratings[row] ?? 0;
    add(SUMS + row, value);
    for (let column = row; column < count; column++) add(product++, value * (ratings[column] ?? 0));
    if (row < shape.items)
      add(tablesAt(shape) + row * shape.scale ** 2 + (value - 1) * shape.scale + outcome - 1, 1);
  }
}

/** Adds one list to another in place, or takes it off with sign −1. */
export function sumMoments(moments: Moments, other: ArrayLike<number>, sign: 1 | -1 = 1): void {
  for (let at = 0; at < moments.length; at++) moments[at] = (moments[at] ?? 0) + sign * (other[at] ?? 0);
}

export interface ReadMoments {
  respondents: number;
  complete: number;
  sums: number[];
  products: number[];
  /** Item × outcome counts, one table a performance item */
  tables: number[][];
}

export function readMoments(moments: Moments, shape: MomentsShape): ReadMoments {
  const size = shape.scale ** 2;
  return {
    respondents: moments[RESPONDENTS] ?? 0,
    complete: moments[COMPLETE] ?? 0,
    sums: moments.slice(SUMS, productsAt(shape)),
    products: moments.slice(productsAt(shape), tablesAt(shape)),
    tables: Array.from({ length: shape.items }, (_, item) =>
      moments.slice(tablesAt(shape) + item * size, tablesAt(shape) + (item + 1) * size),
    ),
  };
}

/**
 * The same moments with the performance items in another order.
 *
 * @param order for each place of the new order, where the item stands in the old one
 */
export function reorderMoments(
  moments: ArrayLike<number>,
  shape: MomentsShape,
  order: readonly number[],
): Moments {
  const count = variables(shape);
  const from = [...order, shape.items];
  const product = (row: number, column: number): number => {
    const [low, high] = row <= column ? [row, column] : [column, row];
    return productsAt(shape) + low * count - (low * (low - 1)) / 2 + high - low;
  };
  const size = shape.scale ** 2;
  const at = (place: number): number => moments[place] ?? 0;
  const reordered = [at(RESPONDENTS), at(COMPLETE), ...from.map((variable) => at(SUMS + variable))];
  for (let row = 0; row < count; row++)
    for (let column = row; column < count; column++)
      reordered.push(at(product(from[row] ?? 0, from[column] ?? 0)));
  for (const item of order)
    for (let cell = 0; cell < size; cell++) reordered.push(at(tablesAt(shape) + item * size + cell));
  return reordered;
}

import type { Loading, Measures } from "./measure.ts";
import type { Product } from "./product.ts";

export interface Row {
  product: Product;
  measures: Measures;
}

const bytes = (value: number): string => value.toLocaleString("en-GB");
const seconds = (value: number | null): string =>
  value === null ? "never" : `${(value / 1000).toFixed(1)} s`;

const COLUMNS: [string, (row: Row) => string][] = [
  ["gzip, bytes", ({ measures }) => bytes(measures.gzip)],
  ["brotli, bytes", ({ measures }) => bytes(measures.brotli)],
  ["visible after", ({ measures }) => seconds(measures.loading.visible)],
  ["script, ms", ({ measures }) => bytes(Math.round(measures.loading.script))],
  ["taps", ({ measures }) => String(measures.taps ?? "–")],
  [
    "rating cell, px",
    ({ product, measures }) => (product.monitor ? String(Math.floor(measures.target)) : "–"),
  ],
  [
    "tasks over 50 ms (longest)",
    ({ measures: { longTasks } }) => `${longTasks.count} (${Math.round(longTasks.longest)} ms)`,
  ],
  ["layout shift", ({ measures }) => measures.shift.toFixed(3)],
  [
    "under the strict policy",
    ({ measures: { strict } }) =>
      `${strict.shows ? "works" : "unstyled or absent"}, ${strict.complaints} complaint${strict.complaints === 1 ? "" : "s"}`,
  ],
];

/** The comparison as Markdown: one row a product, ours first, and the page without any survey last. */
export function table(rows: readonly Row[], empty: Loading): string {
  const head = ["", ...COLUMNS.map(([name]) => name)];
  const lines = rows.map((row) => [
    `${row.product.name} ${row.product.version}`,
    ...COLUMNS.map(([, cell]) => cell(row)),
  ]);
  lines.push([
    "the page by itself",
    "0",
    "0",
    seconds(empty.visible),
    bytes(Math.round(empty.script)),
    ...COLUMNS.slice(4).map(() => ""),
  ]);
  return [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

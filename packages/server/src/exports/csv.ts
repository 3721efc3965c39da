/** One cell: numbers are written as numbers, text is made harmless, null is empty. */
export type Cell = string | number | null;

/** How a spreadsheet in this language reads a file: Dutch ones take a comma for the decimal point. */
export interface CsvStyle {
  separator: string;
  decimal: string;
}

export const CSV_STYLES: Readonly<Record<"nl" | "en", CsvStyle>> = {
  nl: { separator: ";", decimal: "," },
  en: { separator: ",", decimal: "." },
};

/** Excel takes a file without this mark for one in the encoding of 1985. */
export const CSV_START = "\uFEFF";

/**
 * What makes a spreadsheet run a cell: these at its start, also full-width, and also behind blanks (T31). NUL is dropped
 * by some readers before they look.
 */
const FORMULA = /^[\s\0]*[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/u;

function textCell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function cell(value: Cell, { decimal }: CsvStyle): string {
  if (value === null) return "";
  // A quoted number would be text to a spreadsheet; one with a decimal comma needs the separator to be another sign.
  if (typeof value === "number") return Number.isFinite(value) ? String(value).replace(".", decimal) : "";
  return textCell(value);
}

/** One row of a CSV file with its end, for files that are sent as they are made; the first stands behind `CSV_START`. */
export function csvRow(row: readonly Cell[], style: CsvStyle): string {
  return `${row.map((value) => cell(value, style)).join(style.separator)}\r\n`;
}

/** A table as a CSV file (RFC 4180) that opens as a table in a spreadsheet of the given style. */
export function csv(rows: readonly (readonly Cell[])[], style: CsvStyle): string {
  return CSV_START + rows.map((row) => csvRow(row, style)).join("");
}

import type { Row } from "@libsql/client";

/** A column that the schema says is text. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

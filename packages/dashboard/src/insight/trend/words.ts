import type { Unit } from "../../route/choices.ts";

/** The words of this page, in one language. */
export interface TrendWords {
  /** The way to the register of improvements. */
  register: { read: string; write: string };
  title: string;
  unit: string;
  units: Record<Unit, string>;
  index: string;
  caption: string;
  items: string;
  period: string;
  gap: string;
  noPeriods: string;
  allHidden: (unit: string) => string;
  detail: string;
  /** The counted days of a period that is not a whole one. */
  part: (from: string | null, to: string | null) => string;
  hollow: (parts: readonly string[]) => string;
  tableTitle: string;
  latest: (index: string, interval: string, period: string) => string;
  /** The list that explains the numbers in the picture. */
  marks: string;
  marksHelp: string;
  newVersion: (version: string) => string;
  happened: string;
}

import type { ReaderLanguage } from "../words/chart.ts";
import type { LinearScale } from "./scale.ts";

export interface Tick {
  /** Pixels */
  at: number;
  text: string;
}

/** Round values along an axis, all with the same number of decimals. */
export function ticksOf(axis: LinearScale, count: number, language: ReaderLanguage): Tick[] {
  const values = axis.ticks(count);
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0));
  const decimals = step >= 1 - 1e-9 ? 0 : step >= 0.1 - 1e-9 ? 1 : 2;
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return values.map((value) => ({ at: axis(value), text: format.format(value) }));
}

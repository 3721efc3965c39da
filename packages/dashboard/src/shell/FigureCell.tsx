import type { ComponentChildren, JSX } from "preact";
import { decimal, percent, range, shareRange } from "../language/figures.ts";
import { language } from "../language/language.ts";

interface FigureCellProps {
  value: number | null;
  /** Its 95 % interval, in the value's unit; null where there is none. */
  interval: { low: number | null; high: number | null } | null;
  /** Decimals; for shares, 0 to 1, `percent`. */
  digits: number | "percent";
  /** What stands there instead of a figure. */
  absent?: ComponentChildren;
}

/** A cell with a figure and its interval beneath. */
export function FigureCell({ value, interval, digits, absent = "–" }: FigureCellProps): JSX.Element {
  const now = language.value;
  if (value === null) return <td class="number quiet">{absent}</td>;
  const { low, high } = interval ?? { low: null, high: null };
  const isShare = digits === "percent";
  return (
    <td class="number">
      <span class="figure">{isShare ? percent(value, now) : decimal(value, digits, now)}</span>
      {low !== null && high !== null && (
        <span class="interval">{isShare ? shareRange(low, high, now) : range(low, high, digits, now)}</span>
      )}
    </td>
  );
}

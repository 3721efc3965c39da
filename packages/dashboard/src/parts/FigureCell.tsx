import { type Beside, pointsBeside } from "@klankbord/shared/words";
import type { ComponentChildren, JSX } from "preact";
import { percent, range, shareRange } from "../format/figures.ts";
import { language } from "../words/language.ts";

interface FigureCellProps {
  value: number | null;
  /** Its 95 % interval, in the value's unit; null where there is none. */
  interval: { low: number | null; high: number | null } | null;
  /** Decimals, and for a mean that is judged the line beside it; for shares, 0 to 1, `percent`. */
  digits: number | "percent" | Beside;
  /** What stands there instead of a figure. */
  absent?: ComponentChildren;
}

/** A cell with a figure and its interval beneath. */
export function FigureCell({ value, interval, digits, absent = "–" }: FigureCellProps): JSX.Element {
  const now = language.value;
  if (value === null) return <td class="number quiet">{absent}</td>;
  const { low, high } = interval ?? { low: null, high: null };
  const isShare = digits === "percent";
  const beside = typeof digits === "object" ? digits : { line: null, digits: isShare ? 0 : digits };
  return (
    <td class="number">
      <span class="figure">{isShare ? percent(value, now) : pointsBeside(value, beside, now)}</span>
      {low !== null && high !== null && (
        <span class="interval">
          {isShare ? shareRange(low, high, now) : range(low, high, beside.digits, now)}
        </span>
      )}
    </td>
  );
}

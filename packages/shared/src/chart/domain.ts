import { extent } from "d3-array";

/** The stretch of the scale that an axis shows. */
export interface Domain {
  low: number;
  high: number;
  /** False when the whole scale, 1 to k, is shown. */
  zoomed: boolean;
}

const PADDING = 0.07;
/** A narrower frame would make noise look like distance: at least 30 % of the scale is shown. */
const LEAST = 0.3;
/** Each side of a line keeps this share of the axis, so that all four corners can be named. */
const BESIDE_LINE = 0.2;
/** When nearly the whole scale is needed anyway, the whole scale is shown. */
const NEARLY_ALL = 0.75;

/**
 * What an axis shows of a scale from 1 to k: all values and their intervals, and the line with room at both sides.
 * Without values the whole scale.
 */
export function domainOf(values: readonly number[], line: number, scale: number, full = false): Domain {
  const whole: Domain = { low: 1, high: scale, zoomed: false };
  const [least, most] = extent([...values, line]);
  if (full || values.length === 0 || least === undefined || most === undefined) return whole;
  const all = scale - 1;
  const pad = PADDING * all;
  let low = least - pad;
  let high = most + pad;
  const lack = LEAST * all - (high - low);
  if (lack > 0) {
    low -= lack / 2;
    high += lack / 2;
  }
  const room = BESIDE_LINE * (high - low);
  low = Math.min(low, line - room);
  high = Math.max(high, line + room);
  const step = all / 40;
  low = Math.max(1, 1 + Math.floor((low - 1) / step + 1e-9) * step);
  high = Math.min(scale, 1 + Math.ceil((high - 1) / step - 1e-9) * step);
  return high - low >= NEARLY_ALL * all ? whole : { low, high, zoomed: true };
}

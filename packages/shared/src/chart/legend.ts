import type { Box } from "./box.ts";
import { wrap } from "./measure.ts";

/** What a sign in the key looks like. */
export type Sign = "interval" | "hollow" | "arrow" | "number" | "none";

interface LegendEntry {
  sign: Sign;
  lines: string[];
  /** Top-left of the entry. */
  x: number;
  y: number;
}

export interface Legend {
  entries: LegendEntry[];
  /** The whole scale in small, when the frame shows part of it. */
  inset: Box | null;
  insetLines: string[];
  /** Pixels that the legend takes downwards. */
  height: number;
}

export interface LegendWish {
  entries: readonly { sign: Sign; text: string }[];
  inset: string | null;
  width: number;
  size: number;
  /** Inset above the entries (a rail) or at their left (a strip). */
  stacked: boolean;
}

export const SIGN_ROOM = 30;
const INSET = { stacked: 132, strip: 88 };

/** Lays out what could not be said at the data itself. Coordinates are relative to the legend's own top-left. */
export function legendOf({ entries, inset, width, size, stacked }: LegendWish): Legend {
  const lineHeight = size * 1.3;
  const edge = Math.min(stacked ? INSET.stacked : INSET.strip, width);
  const box = inset === null ? null : { x: 0, y: 0, width: edge, height: edge };
  const left = box !== null && !stacked ? edge + 14 : 0;
  const room = width - left;
  const insetLines = inset === null ? [] : wrap(inset, size, stacked ? width : room);
  let y = box !== null && stacked ? edge + size * 0.6 : 0;
  y += insetLines.length * lineHeight;
  if (insetLines.length > 0) y += size * 0.5;
  const placed = entries.map(({ sign, text }) => {
    const indent = sign === "none" ? 0 : SIGN_ROOM;
    const lines = wrap(text, size, room - indent);
    const entry = { sign, lines, x: left, y };
    y += lines.length * lineHeight + size * 0.3;
    return entry;
  });
  return { entries: placed, inset: box, insetLines, height: Math.max(y, box?.height ?? 0) };
}

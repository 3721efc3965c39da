import type { Filter } from "./question.ts";
import type { MatrixAnswer } from "./matrix.ts";

/** Values of a dimension that a name has room for; the others are counted. */
const MOST_VALUES = 3;

/** A text as part of a file's name: its letters and digits of whatever script, with hyphens for the rest. */
function part(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/gu, "")
    .slice(0, 40);
}

function groupOf([key, values]: readonly [string, readonly string[]]): string[] {
  const others = values.length - MOST_VALUES;
  return [key, ...values.slice(0, MOST_VALUES), ...(others > 0 ? [`${others}-more`] : [])];
}

const line = (value: number): string => String(Math.round(value * 100) / 100);

/** What a file that is kept is called: which survey, days, group, line rule and lines. */
export function fileName({ survey, from, to, lines }: MatrixAnswer, filter: Filter, ending: string): string {
  const drawn = [lines.satisfaction, lines.importance].flatMap((one) => (one === null ? [] : [line(one)]));
  const parts = [survey, "matrix", from, to, ...[...filter].flatMap(groupOf), lines.rule, ...drawn];
  return parts.flatMap((one) => (one === null ? [] : [part(one)])).join("-") + ending;
}

/** The header that gives a file its name (RFC 6266): in letters that every program knows, and with all of its own where it has others. */
export function disposition(kind: "attachment" | "inline", name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\u0020-\u007E]+/gu, "_");
  const own = plain === name ? "" : `; filename*=UTF-8''${encodeURIComponent(name)}`;
  return `${kind}; filename="${plain}"${own}`;
}

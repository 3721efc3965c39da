import type { MatrixItem, MeanFigure, ShareFigure, SideFigure } from "@klankbord/shared/matrix";
import type { Cell } from "../exports/csv.ts";
import type { Filter } from "./question.ts";
import type { MatrixAnswer } from "./matrix.ts";

const MEAN = ["n", "mean", "sd", "low", "high"] as const;
const SHARE = ["share", "low", "high"] as const;
const MISSING = ["notApplicable", "noAnswer", "skipped"] as const;
const RULES = ["fixed", "midpoint", "mean", "median", "target"] as const;

const named = (prefix: string, names: readonly string[]): string[] =>
  names.map((name) => `${prefix}_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);

const sideNames = (side: string): string[] => [
  ...named(side, MEAN),
  ...named(`${side}_top2`, SHARE),
  ...named(`${side}_bottom2`, SHARE),
  ...named(side, MISSING),
];

const HEADER: readonly string[] = [
  "survey",
  "from",
  "to",
  "group",
  "rule",
  "line_satisfaction",
  "line_importance",
  "n",
  "withheld",
  "item",
  "statement",
  "role",
  "state",
  ...sideNames("satisfaction"),
  ...sideNames("importance"),
  ...named("gap", MEAN),
  "opportunity",
  ...named("important_dissatisfied", ["n", ...SHARE]),
  "quadrant",
  "rank",
  "certainty",
  "certainty_word",
  "certainty_method",
  ...named("quadrant", RULES),
];

const mean = (figure: MeanFigure | null): Cell[] => MEAN.map((name) => figure?.[name] ?? null);
const share = (figure: ShareFigure | null | undefined): Cell[] => SHARE.map((name) => figure?.[name] ?? null);

const side = (figure: SideFigure | null): Cell[] => [
  ...mean(figure),
  ...share(figure?.top2),
  ...share(figure?.bottom2),
  ...MISSING.map((name) => figure?.missing?.[name] ?? null),
];

/** "location: utrecht, zwolle; channel: web"; null for everybody. */
function groupOf(filter: Filter): string | null {
  if (filter.size === 0) return null;
  return [...filter].map(([key, values]) => `${key}: ${values.join(", ")}`).join("; ");
}

/**
 * The matrix as rows for a spreadsheet, the names of the columns first. Made from the answer alone, so that it can hold
 * nothing that the answer hides; every row repeats what it is of: survey, period, group, line rule and lines, how many answers there are, and why none of their figures is shown.
 * `statementOf` gives an item's text.
 */
export function matrixTable(
  answer: MatrixAnswer,
  filter: Filter,
  statementOf: (key: string) => string,
): Cell[][] {
  const { survey, from, to, n, withheld, lines, items } = answer;
  const group = groupOf(filter);
  const row = (item: MatrixItem): Cell[] => [
    survey,
    from,
    to,
    group,
    lines.rule,
    lines.satisfaction,
    lines.importance,
    n,
    withheld,
    item.key,
    statementOf(item.key),
    item.role,
    item.state,
    ...side(item.satisfaction),
    ...side(item.importance),
    ...mean(item.gap),
    item.opportunity,
    item.importantDissatisfied?.n ?? null,
    ...share(item.importantDissatisfied),
    item.quadrant,
    item.rank,
    item.certainty?.share ?? null,
    item.certainty?.word ?? null,
    item.certainty?.method ?? null,
    ...RULES.map((rule) => item.quadrants[rule] ?? null),
  ];
  return [[...HEADER], ...items.map(row)];
}

import type { LineRule } from "../survey.ts";
import type { Cells, People } from "./cells.ts";
import { bootstrapCertainty, normalCertainty, redrawMatrix, type Redrawn } from "./certainty.ts";
import { distances } from "./distances.ts";
import { basePlaces, figuresOf, pointOf } from "./figures.ts";
import { indexFigure, NO_INDEX } from "./indexFigure.ts";
import type { ItemFigures } from "./itemFigures.ts";
import { linesOfRule } from "./lines.ts";
import { notesOf } from "./notes.ts";
import { tackleFirst } from "./tackleFirst.ts";
import { BOOTSTRAP_N } from "./thresholds.ts";
import { verdictOf } from "./verdict.ts";
import type {
  Certainty,
  LinePair,
  MatrixItem,
  MatrixResult,
  MatrixSettings,
  Quadrant,
  QuadrantsByRule,
  SelectionFacts,
} from "./types.ts";
import { noteOf, responsesOf, withheldFor } from "./withheldFor.ts";

/**
 * The priority matrix (X): every item's figures, its quadrant under the chosen rule and under the others, how certain
 * that verdict is, and what a reader has to know beside it. Data only; pictures, tables and exports are drawn from it.
 *
 * Figures of fewer than `minimumN` answers are not in the result at all (P5). With `people` (up to 20,000) certainty and
 * the interval of the index come from the bootstrap, without them from the tallies, and with a `sample` of more certainty
 * knows how lines that follow the answers move. The same cells, people and seed give
 * the same result, in whatever order the people come.
 */
export function matrix(cells: Cells, settings: MatrixSettings, facts: SelectionFacts = {}): MatrixResult {
  const { scale, minimumN, rule } = settings;
  const withheld = withheldFor(cells, facts, minimumN);
  const figures = figuresOf(cells, settings, noteOf(withheld));
  const base = basePlaces(settings, figures);
  const points = base.flatMap((place) => pointOf(figures[place]) ?? []);
  const rules = rulesOf(points, settings);
  const lines = linesOfRule(rule, points, settings);
  const judged = settings.items.flatMap((_, place) =>
    lines !== null && figures[place]?.state === "verdict" ? [place] : [],
  );
  const redrawn = redraw(facts.people, { judged, base }, settings);
  const spread =
    facts.sample && !redrawn ? distances(facts.sample, cells.n, { judged, base, points }, settings) : null;

  const items = figures.map((own, place): MatrixItem => {
    const { key, role } = settings.items[place] ?? { key: "", role: "performance" };
    const item = cells.items[place];
    const quadrant = lines && verdictOf(own, lines);
    return {
      key,
      role,
      ...own,
      quadrant,
      quadrants: quadrantsOf(own, rules),
      certainty:
        quadrant && lines && item
          ? (drawnCertainty(quadrant, redrawn, place) ??
            normalCertainty(quadrant, own, item, lines, spread?.get(place)))
          : null,
      rank: null,
    };
  });
  const order = tackleFirst(items);
  for (const item of items) item.rank = order.indexOf(item.key) + 1 || null;
  return {
    n: responsesOf(cells, facts),
    scale,
    minimumN,
    withheld,
    lines: { rule, satisfaction: lines?.satisfaction ?? null, importance: lines?.importance ?? null },
    rules,
    items,
    index: withheld
      ? NO_INDEX
      : indexFigure(settings.items, figures, scale, { redrawn, people: facts.people }),
    notes: notesOf(items, cells, { withheld, minimumN, rule, lines }),
  };
}

function rulesOf(points: readonly LinePair[], settings: MatrixSettings): MatrixResult["rules"] {
  const of = (rule: LineRule): LinePair | null => linesOfRule(rule, points, settings);
  const target = of("target");
  return {
    fixed: of("fixed"),
    midpoint: of("midpoint"),
    mean: of("mean"),
    median: of("median"),
    ...(target && { target }),
  };
}

function quadrantsOf(figures: ItemFigures, rules: MatrixResult["rules"]): QuadrantsByRule {
  const of = (lines: LinePair | null): Quadrant | null => lines && verdictOf(figures, lines);
  return {
    fixed: of(rules.fixed),
    midpoint: of(rules.midpoint),
    mean: of(rules.mean),
    median: of(rules.median),
    ...(rules.target && { target: of(rules.target) }),
  };
}

/** The bootstrap, where there are people to draw from and something to ask of them. */
function redraw(
  people: People | null | undefined,
  parts: { judged: number[]; base: number[] },
  settings: MatrixSettings,
): Redrawn | null {
  if (!people || people.n === 0 || people.n > BOOTSTRAP_N) return null;
  return parts.base.length + parts.judged.length > 0 ? redrawMatrix(people, parts, settings) : null;
}

function drawnCertainty(verdict: Quadrant, redrawn: Redrawn | null, place: number): Certainty | null {
  const counted = redrawn?.chances.get(place);
  return redrawn && counted ? bootstrapCertainty(verdict, counted, redrawn.draws) : null;
}

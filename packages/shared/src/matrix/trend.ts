import type { Cells } from "./cells.ts";
import { figuresOf } from "./figures.ts";
import { indexFigure, NO_INDEX } from "./indexFigure.ts";
import { itemMeans } from "./itemMeans.ts";
import { maskGroups } from "./maskGroups.ts";
import { suppress } from "./suppress.ts";
import type { MatrixSettings, SelectionFacts } from "./types.ts";
import type { TrendPoint, TrendResult } from "./trendResult.ts";
import { noteOf, responsesOf, withheldFor } from "./withheldFor.ts";

/** The answers of one period. */
export interface Period extends SelectionFacts {
  /** As it is to be named: "2026-W07" */
  period: string;
  /** First and last day, ISO dates */
  from: string;
  to: string;
  cells: Cells;
}

/**
 * Index and items by period with their intervals, in the order given. Periods are groups of the whole that they make up:
 * small ones are hidden, and with a lone one the next smallest (P5).
 *
 * @param whole the cells of all periods together
 */
export function trend(periods: readonly Period[], whole: Cells, settings: MatrixSettings): TrendResult {
  const { minimumN, scale } = settings;
  const hidden = suppress(
    periods.map((period) => responsesOf(period.cells, period)),
    whole.n,
    minimumN,
  );
  const masked = maskGroups(
    periods.map(({ cells }) => cells),
    whole,
    minimumN,
  );
  return {
    minimumN,
    scale,
    points: periods.map((period, at): TrendPoint => {
      const withheld = withheldFor(period.cells, period, minimumN) ?? (hidden[at] ? "protects_other" : null);
      const figures = figuresOf(masked[at] ?? period.cells, settings, noteOf(withheld));
      return {
        period: period.period,
        from: period.from,
        to: period.to,
        n: responsesOf(period.cells, period),
        withheld,
        index: withheld ? NO_INDEX : indexFigure(settings.items, figures, scale, period),
        items: settings.items.flatMap(({ key }, place) => {
          const own = figures[place];
          return own ? [itemMeans(Object.assign({ key }, own))] : [];
        }),
      };
    }),
  };
}

import { netRecommend } from "../statistics/netRecommend.ts";
import type { Cells } from "./cells.ts";
import { matrix } from "./matrix.ts";
import { meanFigure } from "./sideFigure.ts";
import type { MatrixItem, MatrixSettings, NotedMean, SelectionFacts, ShareFigure } from "./types.ts";
import type { IndicatorsResult } from "./indicatorsResult.ts";

interface Indicator {
  key: string;
  figure: NotedMean;
  top2: ShareFigure;
}

function indicator({ key, satisfaction }: MatrixItem): Indicator {
  return { key, figure: { ...meanFigure(satisfaction), note: satisfaction.note }, top2: satisfaction.top2 };
}

/**
 * The indicators that answers tell: K1 satisfaction with the handling, K5 ease of submitting (`reachability`), K8 would
 * recommend (`recommendation`), K9 expectation exceeded (`expectation`). None has a target or a colour (M6); what the
 * survey does not ask is null.
 */
export function indicators(
  cells: Cells,
  settings: MatrixSettings,
  facts: SelectionFacts = {},
): IndicatorsResult {
  const { n, minimumN, withheld, index, items } = matrix(cells, settings, facts);
  const named = (key: string): Indicator | null => {
    const item = items.find((one) => one.key === key);
    return item ? indicator(item) : null;
  };
  const recommend = named("recommendation");
  const counts = cells.items.find(({ key }) => key === "recommendation")?.satisfaction.counts ?? [];
  const shown = recommend !== null && recommend.figure.mean !== null;
  return {
    n,
    minimumN,
    withheld,
    satisfaction: {
      index,
      items: items.filter(({ role }) => role === "performance").map(indicator),
    },
    ease: named("reachability"),
    recommend: recommend && {
      ...recommend,
      net: shown && settings.scale === 5 ? netRecommend(counts) : null,
    },
    expectation: named("expectation"),
  };
}

import type { Quadrant } from "../matrix/types.ts";
import type { LineRule } from "../survey.ts";

/** The languages in which managers read; customers are spoken to in more. */
export type ReaderLanguage = "nl" | "en";

export interface ChartWords {
  satisfaction: string;
  importance: string;
  quadrants: Record<Quadrant, string>;
  /** What a line is called, without its value. */
  rules: Record<LineRule, string>;
  interval: string;
  hollow: string;
  /** What an arrow means, unless the picture says more exactly. */
  moved: string;
  zoomed: (low: string, high: string) => string;
  notDrawn: (names: string) => string;
  noPoints: string;
  index: string;
  hidden: string;
}

const nl: ChartWords = {
  satisfaction: "Tevredenheid",
  importance: "Belang",
  quadrants: {
    tackle_first: "meteen aanpakken",
    keep_up: "vasthouden",
    low_priority: "lage prioriteit",
    overkill: "tevreden, minder belangrijk",
  },
  rules: {
    fixed: "vaste lijn",
    midpoint: "midden van de schaal",
    mean: "gemiddelde",
    median: "mediaan",
    target: "doel",
  },
  interval: "gemiddelde met 95%-interval",
  hollow: "minder dan 30 antwoorden: nog geen oordeel",
  moved: "van de eerdere periode naar nu",
  zoomed: (low, high) => `Ingezoomd: het kader binnen de hele schaal, ${low}–${high}`,
  notDrawn: (names) => `Niet getekend: ${names}`,
  noPoints: "Nog te weinig antwoorden om te tekenen",
  index: "Index",
  hidden: "te weinig antwoorden",
};

const en: ChartWords = {
  satisfaction: "Satisfaction",
  importance: "Importance",
  quadrants: {
    tackle_first: "tackle first",
    keep_up: "keep it up",
    low_priority: "low priority",
    overkill: "satisfied, less important",
  },
  rules: {
    fixed: "fixed line",
    midpoint: "middle of the scale",
    mean: "mean",
    median: "median",
    target: "target",
  },
  interval: "mean with 95% interval",
  hollow: "fewer than 30 answers: no verdict yet",
  moved: "from the earlier period to now",
  zoomed: (low, high) => `Zoomed in: the frame within the whole scale, ${low}–${high}`,
  notDrawn: (names) => `Not drawn: ${names}`,
  noPoints: "Too few answers to draw yet",
  index: "Index",
  hidden: "too few answers",
};

/** The words that stand in a picture. */
export function chartWords(language: ReaderLanguage): ChartWords {
  return language === "nl" ? nl : en;
}

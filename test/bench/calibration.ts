import { redrawMatrix } from "../../packages/shared/src/matrix/certainty.ts";
import {
  certaintyWord,
  countCells,
  linesOfRule,
  quadrantOf,
} from "../../packages/shared/src/matrix/index.ts";
import type { LinePair, MatrixSettings } from "../../packages/shared/src/matrix/index.ts";
import { meanInterval, seededRandom, summariseCounts } from "../../packages/shared/src/statistics/index.ts";
import { drawPeople, drawTruth, trueMeans } from "./calibration/simulate.ts";

/**
 * How often a verdict is right that is said with certainty p. Customers are simulated whose true means are known; n of
 * them answer; the verdict and its certainty are computed as for a real survey and held against the truth. Also how often
 * a 95 % interval of a mean holds the true mean.
 */
const SURVEYS = Number(process.env["SURVEYS"] ?? 400);
const SIZES = [10, 30, 100, 400];
const WORDS = ["clear", "likely", "cannot_tell"] as const;

const KEYS = Array.from({ length: 6 }, (_, item) => `item_${item + 1}`);
const SETTINGS: MatrixSettings = {
  items: KEYS.map((key) => ({ key, role: "performance" })),
  scale: 5,
  rule: "fixed",
  minimumN: 5,
};

interface Tally {
  verdicts: number;
  said: number;
  right: number;
}

function measure(rule: "fixed" | "mean", n: number) {
  const random = seededRandom(n);
  const settings = { ...SETTINGS, rule };
  const words = new Map(WORDS.map((word): [string, Tally] => [word, { verdicts: 0, said: 0, right: 0 }]));
  const intervals = { all: 0, hold: 0 };
  for (let survey = 0; survey < SURVEYS; survey++) {
    const truth = drawTruth(random);
    const means = trueMeans(truth);
    const trueLines = linesOfRule(rule, means, settings);
    const people = drawPeople(truth, n, random);
    const figures = countCells(people, KEYS, 5).items.map(({ satisfaction, importance }) => ({
      satisfaction: meanInterval(summariseCounts(satisfaction.counts)),
      importance: meanInterval(summariseCounts(importance?.counts ?? [])),
    }));
    const points = figures.map((figure): LinePair => ({
      satisfaction: figure.satisfaction.mean ?? 0,
      importance: figure.importance.mean ?? 0,
    }));
    const lines = linesOfRule(rule, points, settings);
    if (!trueLines || !lines) continue;
    const places = KEYS.map((_, place) => place);
    const { chances } = redrawMatrix(people, { judged: places, base: places }, settings);
    for (const place of places) {
      const [point, mean, figure, counted] = [
        points[place],
        means[place],
        figures[place],
        chances.get(place),
      ];
      if (!point || !mean || !figure || !counted) continue;
      const verdict = quadrantOf(point.satisfaction, point.importance, lines);
      const all = Object.values(counted).reduce((sum, count) => sum + count, 0);
      const share = counted[verdict] / all;
      const tally = words.get(certaintyWord(share));
      if (tally) {
        tally.verdicts++;
        tally.said += share;
        if (verdict === quadrantOf(mean.satisfaction, mean.importance, trueLines)) tally.right++;
      }
      for (const side of ["satisfaction", "importance"] as const) {
        const { low, high } = figure[side];
        if (low === null || high === null) continue;
        intervals.all++;
        if (low <= mean[side] && mean[side] <= high) intervals.hold++;
      }
    }
  }
  return { words, intervals };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "     –" : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;

for (const rule of ["fixed", "mean"] as const) {
  console.log(`\nrule ${rule}, ${SURVEYS} simulated surveys of 6 items a size`);
  console.log("   n  word         verdicts   said  right");
  for (const n of SIZES) {
    const { words, intervals } = measure(rule, n);
    const total: Tally = { verdicts: 0, said: 0, right: 0 };
    for (const [word, { verdicts, said, right }] of words) {
      total.verdicts += verdicts;
      total.said += said;
      total.right += right;
      console.log(
        `${String(n).padStart(4)}  ${word.padEnd(12)} ${String(verdicts).padStart(8)} ${percent(said, verdicts)} ${percent(right, verdicts)}`,
      );
    }
    console.log(
      `      all          ${String(total.verdicts).padStart(8)} ${percent(total.said, total.verdicts)} ${percent(total.right, total.verdicts)}   95 % intervals that hold the true mean: ${percent(intervals.hold, intervals.all).trim()}`,
    );
  }
}

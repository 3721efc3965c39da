import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { CELLS, cellsOf, PEOPLE, SETTINGS } from "../../../../test/reference/monitor.ts";
import { monitor, packed } from "../../../../test/reference/read.ts";
import { compare } from "../matrix/compare.ts";
import { matrix } from "../matrix/matrix.ts";
import { itemName } from "../words/findings/itemNames.ts";
import type { ReaderLanguage } from "../words/chart.ts";
import { PriorityChart } from "./PriorityChart.tsx";
import { movementData, priorityData } from "./priorityData.ts";
import { TrendChart } from "./TrendChart.tsx";
import type { TrendMoment } from "./trendLayout.ts";

/*
 * Pictures as they stand in `pictures/`, to be looked at when they change: a chart can be wrong while its numbers are right. After a
 * change that is meant: `npx vitest run --project node packages/shared/src/chart/pictures -u`, and look at each in a browser.
 */

const tenths = (attribute: string): string =>
  attribute.replaceAll(/-?\d+\.\d+/gu, (number) => String(Number(Number(number).toFixed(1))));

/** Markup with a line an element, and places to a tenth of a pixel: what differs by less nobody sees. Texts are as they are. */
function stored(picture: VNode): string {
  return `${renderToString(picture)
    .replaceAll(/="[^"]*"/gu, tenths)
    .replaceAll("><", ">\n<")}\n`;
}

const nameIn = (language: ReaderLanguage) => (key: string) => itemName({ key }, "Glaszorg", language);
const about = { theme: "light", title: "Priorities", description: "As stored" } as const;
const RESULT = matrix(CELLS, SETTINGS, { people: PEOPLE });

function half(from: number, to: number) {
  const people = monitor.slice(from, to);
  return { cells: cellsOf(people), people: packed(people) };
}

/** Items of an organisation's own at close quarters, with long names: some of them find room only for a number. */
const crowded = priorityData(RESULT, nameIn("en"));
const twenty = {
  ...crowded,
  points: Array.from({ length: 20 }, (_, place) => {
    const at = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1 });
    return {
      key: `own_${place}`,
      label: `A statement of the organisation, number ${place + 1}`,
      satisfaction: at(3.2 + (place % 5) * 0.16),
      importance: at(3.8 + Math.floor(place / 5) * 0.14),
      quadrant: place % 5 < 2 && place >= 10 ? ("tackle_first" as const) : ("keep_up" as const),
      outcome: false,
      from: null,
    };
  }),
};

const value = (at: number): number => 60 + 8 * Math.sin(at / 3);
const months = (length: number, shown: (at: number) => boolean): TrendMoment[] =>
  Array.from({ length }, (_, at) => ({
    label: `month ${at + 1}`,
    figure: shown(at) ? { value: value(at), low: value(at) - 4, high: value(at) + 4 } : null,
    hollow: at === length - 1,
  }));
const trend = { ...about, title: "Trend", whole: [0, 100], height: 320, language: "en" } as const;

const PICTURES: Record<string, VNode> = {
  "matrix-desk": (
    <PriorityChart {...about} data={priorityData(RESULT, nameIn("en"))} language="en" width={1_000} />
  ),
  "matrix-phone-nl": (
    <PriorityChart {...about} data={priorityData(RESULT, nameIn("nl"))} language="nl" width={362} />
  ),
  "matrix-whole-scale-file": (
    <PriorityChart
      {...about}
      theme="auto"
      data={priorityData(RESULT, nameIn("en"))}
      language="en"
      width={1_200}
      whole
      heading="Tackle first: reachability"
      note="Glaszorg. 260 answers."
    />
  ),
  "matrix-few-answers": (
    <PriorityChart
      {...about}
      data={priorityData(matrix(half(0, 20).cells, SETTINGS), nameIn("en"))}
      language="en"
      width={800}
    />
  ),
  "matrix-twenty-items": <PriorityChart {...about} data={twenty} language="en" width={800} />,
  movement: (
    <PriorityChart
      {...about}
      data={movementData(
        compare(half(0, 130), half(130, 260), SETTINGS),
        matrix(half(130, 260).cells, SETTINGS),
        nameIn("en"),
        null,
      )}
      language="en"
      width={900}
    />
  ),
  "trend-gaps-and-marks": (
    <TrendChart
      {...trend}
      moments={months(24, (at) => at % 7 !== 3)}
      width={900}
      line={{ value: 62, label: "target" }}
      events={[
        { kind: "improvement", at: 4, name: "1" },
        { kind: "definition", at: 15, name: "2", strong: true },
      ]}
    />
  ),
  "trend-long-isolated": (
    <TrendChart {...trend} moments={months(120, (at) => at % 5 === 0 || at < 12)} width={900} />
  ),
  "trend-small": <TrendChart {...trend} moments={months(12, () => true)} width={340} height={176} small />,
};

test.each(Object.keys(PICTURES))("the picture %s is as it was stored", async (name) => {
  const picture = PICTURES[name];
  if (picture === undefined) throw new Error(`no picture ${name}`);
  await expect(stored(picture)).toMatchFileSnapshot(`./pictures/${name}.svg`);
});

import { TrendChart, type TrendEvent, type TrendMoment, trendExtent } from "@klankbord/shared/chart";
import type { JSX } from "preact";
import type { Survey, TrendAnswer } from "../../api/shapes.ts";
import { language, words } from "../../words/language.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { nameOf } from "../../survey/itemName.ts";
import { type Mark, marksInWords } from "./marks.ts";
import { momentOf } from "./momentOf.ts";
import { periodName } from "./periodName.ts";
import type { Unfinished } from "./unfinished.ts";
import { said } from "./said.ts";

interface SmallTrendProps {
  id: string;
  name: string;
  moments: TrendMoment[];
  whole: readonly [number, number];
  shown: readonly [number, number];
  marks: readonly Mark[];
  events: TrendEvent[];
  keepFlags: boolean;
}

function SmallTrend({ id, name, marks, ...view }: SmallTrendProps): JSX.Element {
  const trend = said.value;
  const { sides } = words.value;
  const [frame, width] = useWidth<HTMLDivElement>(340);
  return (
    <li class="card">
      <h3>{name}</h3>
      <div ref={frame}>
        <TrendChart
          {...view}
          width={width}
          height={176}
          language={language.value}
          theme="page"
          small
          title={`${name}: ${sides.satisfaction}`}
          description={`${trend.caption}.${marksInWords(marks)}`}
          id={id}
        />
      </div>
    </li>
  );
}

interface ItemTrendsProps {
  data: TrendAnswer;
  unfinished: readonly (Unfinished | null)[];
  survey: Survey;
  marks: readonly Mark[];
  chosen: string | null;
}

/**
 * Each item in small, all on one scale, so that heights can be compared across them. What was meant to move an item has its
 * flag there; what concerns everything is a thin line.
 */
export function ItemTrends({ data, unfinished, survey, marks, chosen }: ItemTrendsProps): JSX.Element {
  const now = language.value;
  const series = survey.items.map(({ key }) => ({
    key,
    marks: marks.filter(({ item }) => item === key || item === null),
    moments: data.points.map(({ period, items }, at) => {
      const figure = items.find((item) => item.key === key)?.satisfaction;
      return momentOf(
        periodName(period, now),
        { value: figure?.mean ?? null, low: figure?.low ?? null, high: figure?.high ?? null },
        (unfinished[at] ?? null) !== null,
      );
    }),
  }));
  const scale = [1, data.scale] as const;
  const flagged = marks.some(({ item }) => survey.items.some(({ key }) => key === item));
  const shown = trendExtent(
    series.flatMap(({ moments }) => moments),
    scale,
  );
  return (
    <section class="block">
      <h2>{said.value.items}</h2>
      <ul class="small-multiples">
        {series.map(({ key, moments, marks }) => (
          <SmallTrend
            key={key}
            id={`trend-${key}`}
            name={nameOf(survey, key, now)}
            moments={moments}
            whole={scale}
            shown={shown}
            marks={marks}
            keepFlags={flagged}
            events={marks.map((mark) => ({
              kind: mark.kind,
              at: mark.at,
              name: mark.item === key ? mark.name : null,
              strong: mark.key === chosen,
            }))}
          />
        ))}
      </ul>
    </section>
  );
}

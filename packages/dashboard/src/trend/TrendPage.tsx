import { TrendChart, type TrendEvent, type TrendMoment, trendExtent } from "@klankbord/shared/chart";
import type { MeanFigure } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import { UNITS, address, go } from "../address/address.ts";
import { trendPath } from "../api/questions.ts";
import type { Survey, TrendAnswer } from "../api/shapes.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { dayInWords, decimal, range, whole } from "../language/figures.ts";
import { language, words } from "../language/language.ts";
import type { Span } from "../period/presets.ts";
import { PageHead } from "../shell/PageHead.tsx";
import { Shown, Skeleton } from "../shell/Shown.tsx";
import { useWidth } from "../shell/useWidth.ts";
import { nameOf } from "../survey/itemName.ts";
import { periodName } from "./periodName.ts";
import { TrendTable } from "./TrendTable.tsx";

type Figure = Pick<MeanFigure, "low" | "high"> & { value: number | null };

const momentOf = (label: string, { value, low, high }: Figure): TrendMoment => ({
  label,
  figure: value === null ? null : { value, low: low ?? value, high: high ?? value },
});

/** New versions of the survey at the period in which they came into force. */
function eventsOf({ points, events }: TrendAnswer): TrendEvent[] {
  return events.flatMap(({ day, version }) => {
    const at = points.findIndex(({ from, to }) => from <= day && day <= to);
    const label = words.value.trend.event(whole(version, language.value), dayInWords(day, language.value));
    return at < 0 ? [] : [{ at, label }];
  });
}

/** The index, large. */
function IndexTrend({ data }: { data: TrendAnswer }): JSX.Element {
  const { trend, terms } = words.value;
  const [frame, width] = useWidth<HTMLDivElement>(900);
  const now = language.value;
  const moments = data.points.map(({ period, index }) => momentOf(periodName(period, now), index));
  return (
    <figure class="card">
      <figcaption>
        <h2>{trend.index}</h2>
        <p class="quiet">
          {trend.detail} {moments.some(({ figure }) => figure === null) && trend.gap}
        </p>
      </figcaption>
      <div ref={frame}>
        <TrendChart
          moments={moments}
          whole={[0, 100]}
          events={eventsOf(data)}
          width={width}
          height={width < 640 ? 260 : 340}
          language={now}
          theme="page"
          title={trend.index}
          description={`${trend.caption}. ${terms.index.text}`}
          id="trend-index"
        />
      </div>
    </figure>
  );
}

interface SmallTrendProps {
  id: string;
  name: string;
  moments: TrendMoment[];
  whole: readonly [number, number];
  shown: readonly [number, number];
}

function SmallTrend({ id, name, ...view }: SmallTrendProps): JSX.Element {
  const { trend, sides } = words.value;
  const [frame, width] = useWidth<HTMLDivElement>(340);
  return (
    <li class="card">
      <h3>{name}</h3>
      <div ref={frame}>
        <TrendChart
          {...view}
          width={width}
          height={150}
          language={language.value}
          theme="page"
          small
          title={`${name}: ${sides.satisfaction}`}
          description={trend.caption}
          id={id}
        />
      </div>
    </li>
  );
}

/** Each item in small, all on one scale, so that heights can be compared across them. */
function ItemTrends({ data, survey }: { data: TrendAnswer; survey: Survey }): JSX.Element {
  const now = language.value;
  const series = survey.items.map(({ key }) => ({
    key,
    moments: data.points.map(({ period, items }) => {
      const figure = items.find((item) => item.key === key)?.satisfaction;
      return momentOf(periodName(period, now), {
        value: figure?.mean ?? null,
        low: figure?.low ?? null,
        high: figure?.high ?? null,
      });
    }),
  }));
  const scale = [1, data.scale] as const;
  const shown = trendExtent(
    series.flatMap(({ moments }) => moments),
    scale,
  );
  return (
    <section class="block">
      <h2>{words.value.trend.items}</h2>
      <ul class="small-multiples">
        {series.map(({ key, moments }) => (
          <SmallTrend
            key={key}
            id={`trend-${key}`}
            name={nameOf(survey, key, now)}
            moments={moments}
            whole={scale}
            shown={shown}
          />
        ))}
      </ul>
    </section>
  );
}

function Figures({ data, survey }: { data: TrendAnswer; survey: Survey }): JSX.Element {
  const { trend } = words.value;
  if (data.points.length === 0) return <p class="notice">{trend.noPeriods}</p>;
  if (data.points.every(({ items }) => items.every(({ satisfaction }) => satisfaction.mean === null)))
    return <p class="notice">{trend.allHidden(trend.units[address.value.unit])}</p>;
  return (
    <>
      <IndexTrend data={data} />
      <ItemTrends data={data} survey={survey} />
      <TrendTable data={data} survey={survey} />
    </>
  );
}

/** The latest index, in a sentence. */
function headline(data: TrendAnswer | null): string {
  const { trend } = words.value;
  const last = data?.points.findLast(({ index }) => index.value !== null);
  if (last === undefined || last.index.value === null) return trend.title;
  const { value, low, high } = last.index;
  const now = language.value;
  return trend.latest(
    decimal(value, 0, now),
    low === null || high === null ? "" : ` (${range(low, high, 0, now)})`,
    periodName(last.period, now),
  );
}

/** How index and items move over the weeks, months or quarters. */
export function TrendPage({ survey, span }: { survey: Survey; span: Span }): JSX.Element {
  const { trend } = words.value;
  const answer = useAnswer<TrendAnswer>(trendPath(address.value, span));
  const n = answer.data?.points.reduce((sum, point) => sum + point.n, 0) ?? null;
  return (
    <>
      <PageHead survey={survey} title={headline(answer.data)} span={span} n={n} />
      <div class="tabs" role="group" aria-label={trend.unit}>
        {UNITS.map((unit) => (
          <button
            key={unit}
            type="button"
            aria-pressed={unit === address.value.unit}
            onClick={() => go({ unit })}
          >
            {trend.unit} {trend.units[unit]}
          </button>
        ))}
      </div>
      <Shown answer={answer} skeleton={<Skeleton />}>
        {(data) => <Figures data={data} survey={survey} />}
      </Shown>
    </>
  );
}

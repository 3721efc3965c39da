import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { address, go } from "../../route/address.ts";
import { UNITS } from "../../route/choices.ts";
import { trendPath } from "../../api/questions.ts";
import type { Survey, TrendAnswer } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { may } from "../../api/me.ts";
import { Link } from "../../parts/Link.tsx";
import { decimal, range } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import { today } from "../../api/today.ts";
import { useOnShow } from "../../choices/onShow.ts";
import { PageHead } from "../../parts/PageHead.tsx";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { WidestNote } from "../../parts/WidestNote.tsx";
import { IndexTrend } from "./IndexTrend.tsx";
import { ItemTrends } from "./ItemTrends.tsx";
import { marksOf } from "./marks.ts";
import { periodName } from "./periodName.ts";
import { TrendTable } from "./TrendTable.tsx";
import { type Unfinished, unfinishedOf } from "./unfinished.ts";
import { partInWords } from "./unfinishedInWords.ts";
import { said } from "./said.ts";
import "./trend.css";

/** Why nothing can be drawn, in a sentence; null where something can. */
function reasonOf({ points }: TrendAnswer): string | null {
  const trend = said.value;
  if (points.length === 0) return trend.noPeriods;
  return points.every(({ items }) => items.every(({ satisfaction }) => satisfaction.mean === null))
    ? trend.allHidden(trend.units[address.value.unit])
    : null;
}

interface FiguresProps {
  data: TrendAnswer;
  survey: Survey;
  unfinished: readonly (Unfinished | null)[];
}

function Figures({ data, survey, unfinished }: FiguresProps): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const reason = reasonOf(data);
  const marks = reason === null ? marksOf(data, survey) : [];
  return (
    <>
      {reason === null ? (
        <IndexTrend data={data} unfinished={unfinished} marks={marks} chosen={chosen} onChoose={setChosen} />
      ) : (
        <p class="notice">{reason}</p>
      )}
      <p class="to-register">
        <Link to={{ area: "improve", page: "improvements" }}>
          {said.value.register[may("improve") ? "write" : "read"]}
        </Link>
      </p>
      {reason === null && (
        <>
          <ItemTrends data={data} unfinished={unfinished} survey={survey} marks={marks} chosen={chosen} />
          <TrendTable data={data} unfinished={unfinished} survey={survey} marks={marks} />
          <WidestNote figures={data.points.map(({ index }) => index)} />
        </>
      )}
    </>
  );
}

/** The latest index of a whole period, in a sentence; where there is none, of the latest part of one. */
function headline(data: TrendAnswer | null, unfinished: readonly (Unfinished | null)[]): string {
  const trend = said.value;
  const known = data?.points.filter(({ index }) => index.value !== null) ?? [];
  const partOf = (point: TrendAnswer["points"][number]): Unfinished | null =>
    unfinished[data?.points.indexOf(point) ?? -1] ?? null;
  const last = known.findLast((point) => partOf(point) === null) ?? known.at(-1);
  if (last === undefined || last.index.value === null) return trend.title;
  const { value, low, high } = last.index;
  const now = language.value;
  const part = partOf(last);
  return trend.latest(
    decimal(value, 0, now),
    low === null || high === null ? "" : ` (${range(low, high, 0, now)})`,
    part === null ? periodName(last.period, now) : `${periodName(last.period, now)} (${partInWords(part)})`,
  );
}

/** How index and items move over the weeks, months or quarters. */
export function TrendPage(): JSX.Element {
  const { survey, span } = useOnShow();
  const trend = said.value;
  const answer = useAnswer(trendPath(address.value, span));
  const { data } = answer;
  // By the days that were asked for: a former answer stays on show only until the next one is there.
  const unit = UNITS.find((one) => one === data?.unit) ?? address.value.unit;
  const unfinished = (data?.points ?? []).map((point) =>
    unfinishedOf(point, { unit, chosen: span, today: today() }),
  );
  const n = data?.points.reduce((sum, point) => sum + point.n, 0) ?? null;
  return (
    <>
      <PageHead survey={survey} title={headline(data, unfinished)} span={span} n={n} />
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
        {(data) => <Figures data={data} survey={survey} unfinished={unfinished} />}
      </Shown>
    </>
  );
}

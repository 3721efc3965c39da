import { TrendChart, type TrendView, trendLayout } from "@klankbord/shared/chart";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { TrendAnswer } from "../../api/shapes.ts";
import { language, words } from "../../words/language.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { MarkButtons } from "./MarkButtons.tsx";
import { MarkList } from "./MarkList.tsx";
import { type Mark, marksInWords } from "./marks.ts";
import { momentOf } from "./momentOf.ts";
import { periodName } from "./periodName.ts";
import type { Unfinished } from "./unfinished.ts";
import { unfinishedInWords } from "./unfinishedInWords.ts";
import { said } from "./said.ts";

export interface MarkedProps {
  data: TrendAnswer;
  /** Of each period, in their order: whether it is only a part. */
  unfinished: readonly (Unfinished | null)[];
  marks: readonly Mark[];
  /** The mark that is pointed at. */
  chosen: string | null;
  onChoose: (key: string) => void;
}

/** The index, large, with what happened when. */
export function IndexTrend({ data, unfinished, marks, chosen, onChoose }: MarkedProps): JSX.Element {
  const trend = said.value;
  const { terms } = words.value;
  const [frame, width] = useWidth<HTMLDivElement>(900);
  const help = useId();
  const now = language.value;
  const moments = data.points.map(({ period, index }, at) =>
    momentOf(periodName(period, now), index, (unfinished[at] ?? null) !== null),
  );
  const view: TrendView = {
    moments,
    whole: [0, 100],
    events: marks.map(({ kind, at, name, key }) => ({ kind, at, name, strong: key === chosen })),
    width,
    height: width < 640 ? 280 : 360,
    language: now,
  };
  return (
    <figure class="card">
      <figcaption>
        <h2>{trend.index}</h2>
        <p class="quiet">
          {trend.detail} {moments.some(({ figure }) => figure === null) && trend.gap}{" "}
          {unfinishedInWords(data.points, unfinished)}
        </p>
      </figcaption>
      <div class="picture" ref={frame} aria-describedby={marks.length === 0 ? undefined : help}>
        <TrendChart
          {...view}
          theme="page"
          title={trend.index}
          description={`${trend.caption}. ${terms.index.text}${marksInWords(marks)}`}
          id="trend-index"
        />
        <MarkButtons layout={trendLayout(view)} marks={marks} chosen={chosen} onChoose={onChoose} />
      </div>
      {marks.length > 0 && (
        <p id={help} class="for-ears">
          {trend.marksHelp}
        </p>
      )}
      <MarkList marks={marks} chosen={chosen} />
    </figure>
  );
}

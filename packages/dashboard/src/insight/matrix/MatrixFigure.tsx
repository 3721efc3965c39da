import { PriorityChart, priorityData, priorityLayout } from "@klankbord/shared/chart";
import type { MatrixResult } from "@klankbord/shared/matrix";
import { besideLines } from "@klankbord/shared/words";
import type { JSX } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import { address } from "../../route/address.ts";
import type { Survey } from "../../api/shapes.ts";
import { language, words } from "../../words/language.ts";
import { useRoom } from "../../parts/useRoom.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { nameOf, statementOf } from "../../survey/itemName.ts";
import { heightFor } from "./heightFor.ts";
import { Detail } from "./Detail.tsx";
import { meanInWords } from "./figuresInWords.ts";
import { PointButtons } from "./PointButtons.tsx";

interface MatrixFigureProps {
  result: MatrixResult;
  survey: Survey;
  description: string;
}

/** The matrix as picture, with a button on each point and the details of the chosen one beside it. */
export function MatrixFigure({ result, survey, description }: MatrixFigureProps): JSX.Element {
  const [frame, width] = useWidth<HTMLDivElement>(900);
  const [chosen, setChosen] = useState<string | null>(null);
  const help = useId();
  const now = language.value;
  const { whole } = address.value;

  const data = useMemo(() => priorityData(result, (key) => nameOf(survey, key, now)), [result, survey, now]);
  const height = heightFor(width, useRoom(frame, result));
  const view = useMemo(
    () => ({ language: now, width, whole, ...(height === undefined ? {} : { height }) }),
    [now, width, whole, height],
  );
  const layout = useMemo(() => priorityLayout(data, view), [data, view]);

  const byRank = result.items.find(({ rank }) => rank === 1)?.key;
  const drawn = (key: string | null | undefined): key is string =>
    data.points.some((point) => point.key === key);
  const selected = drawn(chosen) ? chosen : drawn(byRank) ? byRank : (data.points[0]?.key ?? null);
  const item = result.items.find(({ key }) => key === selected) ?? null;

  const beside = besideLines(result);
  const describe = (key: string): string => {
    const found = result.items.find((one) => one.key === key);
    const { sides } = words.value;
    return found === undefined
      ? key
      : `${nameOf(survey, key, now)}: ${sides.satisfaction} ${meanInWords(found.satisfaction, beside.satisfaction, now)}, ${sides.importance} ${meanInWords(found.importance, beside.importance, now)}`;
  };

  return (
    <div class="matrix-figure">
      <figure>
        <div class="picture" ref={frame} aria-describedby={help}>
          <PriorityChart
            data={data}
            {...view}
            theme="page"
            title={words.value.matrix.title}
            description={description}
            selected={chosen === null ? null : selected}
          />
          <PointButtons layout={layout} selected={selected} describe={describe} onSelect={setChosen} />
        </div>
        <figcaption id={help} class="for-ears">
          {words.value.matrix.pointsHelp}
        </figcaption>
      </figure>
      <Detail
        item={item}
        result={result}
        name={selected === null ? "" : nameOf(survey, selected, now)}
        statement={selected === null ? "" : statementOf(survey, selected, now)}
      />
    </div>
  );
}

import { PriorityChart, movementData } from "@klankbord/shared/chart";
import type { CompareResult, MatrixResult } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { address } from "../../route/address.ts";
import type { Survey } from "../../api/shapes.ts";
import { language } from "../../words/language.ts";
import { heightFor } from "../matrix/heightFor.ts";
import { useRoom } from "../../parts/useRoom.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { nameOf } from "../../survey/itemName.ts";
import type { Pair } from "./pair.ts";
import { said } from "./said.ts";

interface MovementFigureProps {
  compare: CompareResult;
  now: MatrixResult;
  survey: Survey;
  pair: Pair;
  description: string;
}

/** The matrix with an arrow from where each item stood. What the arrows show stands in sentences and table beside it. */
export function MovementFigure({
  compare,
  now,
  survey,
  pair: { kind, arrows },
  description,
}: MovementFigureProps): JSX.Element {
  const [frame, width] = useWidth<HTMLDivElement>(900);
  const reader = language.value;
  const data = useMemo(
    () => movementData(compare, now, (key) => nameOf(survey, key, reader), arrows),
    [compare, now, survey, reader, arrows],
  );
  const height = heightFor(width, useRoom(frame, compare));
  return (
    <figure>
      <div class="picture" ref={frame}>
        <PriorityChart
          data={data}
          language={reader}
          width={width}
          {...(height === undefined ? {} : { height })}
          whole={address.value.whole}
          theme="page"
          title={said.value.chart[kind]}
          description={description}
          id="movement"
        />
      </div>
      <figcaption class="quiet">{said.value.frozen[kind]}</figcaption>
    </figure>
  );
}

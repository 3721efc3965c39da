import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { segmentsPath } from "../../api/questions.ts";
import type { SegmentsAnswer, Survey } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown } from "../../parts/Shown.tsx";
import { dimensionName, learnNames, valueName } from "../../survey/dimensions.ts";
import { useFinder } from "../../survey/useFinder.tsx";
import { said } from "./said.ts";

interface GroupBoxesProps {
  survey: Survey;
  dimension: string;
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
}

/** Every value that a dimension is known to have: declared, named by an answer, or chosen already. */
function valuesOf(
  survey: Survey,
  key: string,
  data: SegmentsAnswer,
  chosen: readonly string[],
): readonly string[] {
  const declared = survey.dimensions.find((dimension) => dimension.key === key)?.values ?? [];
  const named = data.dimensions.find((dimension) => dimension.key === key)?.values ?? [];
  return [...new Set([...declared, ...named].map(({ value }) => value).concat(chosen))];
}

function Boxes({
  survey,
  dimension,
  chosen,
  onChoose,
  values,
}: GroupBoxesProps & { values: readonly string[] }): JSX.Element {
  const improvements = said.value;
  const { shown, field } = useFinder(
    values,
    (value) => valueName(survey, dimension, value),
    (value) => chosen.includes(value),
  );
  return (
    <div class="groups-picker">
      <fieldset>
        <legend>{improvements.which(dimensionName(survey, dimension))}</legend>
        {values.length === 0 && <p class="quiet">{improvements.noValues}</p>}
        {field}
        {shown.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onChoose(values.filter((one) => chosen.includes(one) !== (one === value)))}
            />
            <span>{valueName(survey, dimension, value)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** The values of a dimension, each with a box. Small groups can be chosen too: this shows no figure of them. */
export function GroupBoxes({ survey, dimension, chosen, onChoose }: GroupBoxesProps): JSX.Element {
  const answer = useAnswer(segmentsPath(survey.key, { from: null, to: null }));
  useEffect(() => {
    if (answer.data) learnNames(answer.data);
  }, [answer.data]);
  return (
    <Shown answer={answer} skeleton={<div class="bone bone-line" aria-hidden="true" />}>
      {(data) => (
        <Boxes
          survey={survey}
          dimension={dimension}
          chosen={chosen}
          onChoose={onChoose}
          values={valuesOf(survey, dimension, data, chosen)}
        />
      )}
    </Shown>
  );
}

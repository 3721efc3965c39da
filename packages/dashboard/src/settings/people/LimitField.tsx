import type { JSX } from "preact";
import type { Segment } from "../../route/choices.ts";
import type { Survey } from "../../api/shapes.ts";
import { GroupBoxes } from "../../improve/improvements/GroupBoxes.tsx";
import { dimensionName } from "../../survey/dimensions.ts";
import { said } from "./said.ts";

interface LimitFieldProps {
  survey: Survey;
  /** Null: everything. */
  limit: Segment | null;
  onChoose: (limit: Segment | null) => void;
}

/** Which answers somebody may see: all, or those of some values of one dimension. */
export function LimitField({ survey, limit, onChoose }: LimitFieldProps): JSX.Element {
  const people = said.value;
  return (
    <div class="field-where">
      <div class="field">
        <label for="person-sees">{people.sees}</label>
        <select
          id="person-sees"
          value={limit?.dimension ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onChoose(value === "" ? null : { dimension: value, values: [] })
          }
        >
          <option value="">{people.all}</option>
          {survey.dimensions
            .filter(({ guarded }) => !guarded)
            .map(({ key }) => (
              <option key={key} value={key}>
                {people.only(dimensionName(survey, key))}
              </option>
            ))}
        </select>
      </div>
      {limit !== null && (
        <GroupBoxes
          survey={survey}
          dimension={limit.dimension}
          chosen={limit.values}
          onChoose={(values) => onChoose({ ...limit, values })}
        />
      )}
    </div>
  );
}

import type { JSX } from "preact";
import { address, go } from "../../route/address.ts";
import { MOST_VALUES } from "../../route/choices.ts";
import type { SegmentsAnswer, Survey } from "../../api/shapes.ts";
import type { Answer } from "../../api/useAnswer.ts";
import { whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { Shown } from "../../parts/Shown.tsx";
import { dimensionName, valueName } from "../../survey/dimensions.ts";
import { useFinder } from "../../survey/useFinder.tsx";
import { withheldInBrief } from "../../survey/withheldInBrief.ts";
import { said } from "./said.ts";

type Dimension = SegmentsAnswer["dimensions"][number];
type Value = Dimension["values"][number];

/** The values on offer, and after them those that an address chooses though nobody has them in this period. */
function boxesOf({ values }: Dimension, chosen: readonly string[]): Value[] {
  const absent = chosen.filter((one) => !values.some(({ value }) => value === one));
  return [...values, ...absent.map((value): Value => ({ value, n: 0, withheld: "empty" }))];
}

/** A dimension's values, each with a box; those too small to choose say why. */
function Boxes({ survey, dimension }: { survey: Survey; dimension: Dimension }): JSX.Element {
  const { segment } = address.value;
  const { key } = dimension;
  const chosen = segment?.dimension === key ? segment.values : [];
  const boxes = boxesOf(dimension, chosen);
  const { shown, field } = useFinder(
    boxes,
    ({ value }) => valueName(survey, key, value),
    ({ value }) => chosen.includes(value),
  );
  const full = chosen.length >= MOST_VALUES;
  const toggle = (toggled: string): void => {
    // In the order of the boxes, so that one choice has one address and one name.
    const values = boxes
      .map(({ value }) => value)
      .filter((value) => chosen.includes(value) !== (value === toggled));
    go({ segment: values.length === 0 ? null : { dimension: key, values } });
  };
  return (
    <fieldset>
      <legend>{dimensionName(survey, key)}</legend>
      {field}
      {shown.map(({ value, n, withheld }) => {
        const checked = chosen.includes(value);
        return (
          <label key={value}>
            <input
              type="checkbox"
              checked={checked}
              disabled={!checked && (withheld !== null || full)}
              onChange={() => toggle(value)}
            />
            <span>
              {valueName(survey, key, value)}{" "}
              <span class="quiet">
                {withheld === null
                  ? whole(n, language.value)
                  : `(${withheldInBrief(withheld, language.value)})`}
              </span>
            </span>
          </label>
        );
      })}
      {full && <p class="quiet">{said.value.mostChosen(whole(MOST_VALUES, language.value))}</p>}
    </fieldset>
  );
}

function Dimensions({ survey, data }: { survey: Survey; data: SegmentsAnswer }): JSX.Element {
  const { segment } = address.value;
  const { groups, states } = words.value;
  // Once a group is chosen only its own dimension can add others to it.
  const offered = data.dimensions.filter(({ key, values }) =>
    segment === null ? values.length > 0 : key === segment.dimension,
  );
  if (offered.length === 0)
    return (
      <p class="notice">{data.dimensions.length === 0 ? groups.noDimension : states.emptyPeriodTitle}</p>
    );
  return (
    <div class="groups-picker" id="groups">
      {offered.map((dimension) => (
        <Boxes key={dimension.key} survey={survey} dimension={dimension} />
      ))}
    </div>
  );
}

interface GroupsPickerProps {
  survey: Survey;
  answer: Answer<SegmentsAnswer>;
}

/** Which groups stand, together, beside all others. */
export function GroupsPicker({ survey, answer }: GroupsPickerProps): JSX.Element | null {
  const { data, failure } = answer;
  // With a group chosen the comparison asks the same server, and says for both that it does not answer.
  if (data === null && failure !== null && address.value.segment !== null) return null;
  return (
    <Shown
      answer={address.value.segment === null ? answer : { ...answer, failure: null }}
      skeleton={<div class="bone bone-line" aria-hidden="true" />}
    >
      {(shown) => <Dimensions survey={survey} data={shown} />}
    </Shown>
  );
}

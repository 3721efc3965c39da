import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { address, go } from "../route/address.ts";
import { RULES, type Segment } from "../route/choices.ts";
import { segmentsPath } from "../api/questions.ts";
import type { SegmentsAnswer, Survey } from "../api/shapes.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { whole } from "../format/figures.ts";
import { language, words } from "../words/language.ts";
import { PRESETS, type Span } from "./presets.ts";
import { dimensionName, learnNames, segmentName, segmentSum, valueName } from "../survey/dimensions.ts";
import { everyone } from "../survey/everyone.ts";
import { withheldInBrief } from "../survey/withheldInBrief.ts";
import { MANY } from "../survey/useFinder.tsx";
import { GroupFinder, type Named } from "./GroupFinder.tsx";
import { LiveNote } from "./LiveNote.tsx";
import { SurveyPicker } from "./SurveyPicker.tsx";
import { useNarrow } from "../parts/useNarrow.ts";

interface ChoicesProps {
  survey: Survey;
  span: Span;
}

/** Two days of one's own; shown as soon as that is chosen, used when both are in order. */
function OwnPeriod({ span }: { span: Span }): JSX.Element {
  const { choices } = words.value;
  const [from, setFrom] = useState(span.from ?? "");
  const [to, setTo] = useState(span.to ?? "");
  const wrong = from !== "" && to !== "" && to < from;
  return (
    <form
      class="own-period"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) go({ period: "custom", from: from === "" ? null : from, to: to === "" ? null : to });
      }}
    >
      <label class="pick">
        <span class="pick-name">{choices.from}</span>
        <input type="date" value={from} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />
      </label>
      <label class="pick">
        <span class="pick-name">{choices.to}</span>
        <input
          type="date"
          value={to}
          aria-invalid={wrong}
          aria-describedby={wrong ? "wrong-order" : undefined}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {choices.apply}
      </button>
      {wrong && (
        <p id="wrong-order" class="problem" role="alert">
          {choices.wrongOrder}
        </p>
      )}
    </form>
  );
}

function PeriodPicker({ span }: { span: Span }): JSX.Element {
  const { choices } = words.value;
  const { period } = address.value;
  return (
    <>
      <label class="pick">
        <span class="pick-name pick-plain">{choices.period}</span>
        <select
          value={period}
          onChange={({ currentTarget }) => {
            const chosen = PRESETS.find((preset) => preset === currentTarget.value) ?? "year";
            // An own period starts from the days on show, so that one end can be moved.
            go(chosen === "custom" ? { period: chosen, ...span } : { period: chosen, from: null, to: null });
          }}
        >
          {PRESETS.map((preset) => (
            <option key={preset} value={preset}>
              {choices.presets[preset]}
            </option>
          ))}
        </select>
      </label>
      {period === "custom" && <OwnPeriod key={`${span.from} ${span.to}`} span={span} />}
    </>
  );
}

/** An option's value, and back: as in an address, so that a value may hold whatever people write. */
const optionOf = ({ dimension, values }: Segment): string =>
  String(new URLSearchParams(values.map((value) => [dimension, value])));

function segmentOf(option: string): Segment | null {
  const pairs = [...new URLSearchParams(option)];
  const dimension = pairs[0]?.[0];
  return dimension === undefined ? null : { dimension, values: pairs.map(([, value]) => value) };
}

/** All groups that can be chosen, by name; where two dimensions have the same one, with that of the dimension. */
function namedOf(survey: Survey, groups: SegmentsAnswer["dimensions"]): Named[] {
  const all = groups.flatMap(({ key, values, regions }) =>
    withRegions(values, regions)
      .filter(({ withheld }) => withheld === null)
      .map(({ value, n }) => ({
        name: valueName(survey, key, value),
        note: `${dimensionName(survey, key)}, ${whole(n, language.value)}`,
        dimension: dimensionName(survey, key),
        value: optionOf({ dimension: key, values: [value] }),
      })),
  );
  const times = new Map<string, number>();
  for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1);
  return all.map(({ name, dimension, ...one }) =>
    Object.assign(one, { name: (times.get(name) ?? 0) > 1 ? `${name} (${dimension})` : name }),
  );
}

type Dimension = SegmentsAnswer["dimensions"][number];

/** Regions before what they are made of; a value that is both is offered as the region, which holds its own answers too. */
function withRegions(values: Dimension["values"], regions: Dimension["regions"]): Dimension["values"] {
  const isRegion = new Set(regions.map(({ value }) => value));
  return [...regions, ...values.filter(({ value }) => !isRegion.has(value))];
}

function SegmentPicker({
  survey,
  data,
}: {
  survey: Survey;
  data: SegmentsAnswer | null;
}): JSX.Element | null {
  const { choices } = words.value;
  const { segment } = address.value;
  const groups = (data?.dimensions ?? []).filter(({ values }) => values.length > 0);
  const chosen = segment === null ? "" : optionOf(segment);
  const known = groups.some(({ key, values, regions }) =>
    [...regions, ...values].some(({ value }) => optionOf({ dimension: key, values: [value] }) === chosen),
  );
  if (groups.length === 0 && segment === null) return null;
  if (groups.some(({ values }) => values.length > MANY))
    return (
      <GroupFinder
        options={namedOf(survey, groups)}
        chosen={segment === null ? "" : segmentSum(survey, segment)}
        onChoose={(option) => go({ segment: segmentOf(option) })}
      />
    );
  return (
    <label class="pick">
      <span class="pick-name pick-plain">{choices.segment}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => go({ segment: segmentOf(currentTarget.value) })}
      >
        <option value="">{everyone(survey)}</option>
        {segment !== null && !known && <option value={chosen}>{segmentSum(survey, segment)}</option>}
        {groups.map(({ key, values, regions }) => (
          <optgroup key={key} label={dimensionName(survey, key)}>
            {withRegions(values, regions).map(({ value, n, withheld }) => (
              <option
                key={value}
                value={optionOf({ dimension: key, values: [value] })}
                disabled={withheld !== null}
              >
                {valueName(survey, key, value)}
                {` (${withheld === null ? whole(n, language.value) : withheldInBrief(withheld, language.value)})`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function RulePicker({ survey }: { survey: Survey }): JSX.Element {
  const { choices } = words.value;
  const own = survey.lines.rule;
  const hasTargets = survey.lines.satisfaction !== undefined && survey.lines.importance !== undefined;
  return (
    <label class="pick">
      <span class="pick-name">{choices.rule}</span>
      <select
        value={address.value.rule ?? own}
        onChange={({ currentTarget }) => {
          const chosen = RULES.find((rule) => rule === currentTarget.value) ?? own;
          go({ rule: chosen === own ? null : chosen });
        }}
      >
        {RULES.filter((rule) => rule !== "target" || hasTargets).map((rule) => (
          <option key={rule} value={rule}>
            {choices.rules[rule]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The choices in a few words, for where there is no room to show them all. */
function summaryOf(survey: Survey): string {
  const { choices } = words.value;
  const { period, segment } = address.value;
  return [choices.presets[period], segment === null ? everyone(survey) : segmentName(survey, segment)].join(
    " · ",
  );
}

/** Where neither days nor groups count, such as the register of improvements. */
function SurveyAlone({ survey }: { survey: Survey }): JSX.Element {
  return (
    <section class="choices" aria-label={words.value.choices.label}>
      <SurveyPicker survey={survey} />
      <LiveNote />
    </section>
  );
}

/** Which answers and which lines the page goes by. On a phone behind one line, so that the figures come first. */
export function Choices({ survey, span }: ChoicesProps): JSX.Element {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const { area, page } = address.value;
  const { data } = useAnswer(area === "improve" ? null : segmentsPath(survey.key, span));
  useEffect(() => {
    if (data) learnNames(data);
  }, [data]);
  const hasLines = page === "priorities" || page === "compare" || page === "groups";
  if (area === "improve") return <SurveyAlone survey={survey} />;
  return (
    <section class="choices" aria-label={words.value.choices.label}>
      {narrow && (
        <button
          type="button"
          class="choices-open"
          aria-expanded={open}
          aria-controls="choices"
          onClick={() => setOpen(!open)}
        >
          <span>{summaryOf(survey)}</span>
          <span class="choices-change">{words.value.choices.change}</span>
        </button>
      )}
      <div id="choices" class="choices-all" hidden={narrow && !open}>
        <SurveyPicker survey={survey} />
        <PeriodPicker span={span} />
        {page !== "groups" && <SegmentPicker survey={survey} data={data} />}
        {hasLines && survey.kind === "monitor" && <RulePicker survey={survey} />}
      </div>
      <LiveNote />
    </section>
  );
}

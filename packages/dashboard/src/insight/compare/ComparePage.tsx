import { withheldInWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { address, go } from "../../route/address.ts";
import { AGAINST } from "../../route/choices.ts";
import { matrixPath, segmentsPath } from "../../api/questions.ts";
import type { CompareAnswer, MatrixAnswer, Survey } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { language, words } from "../../words/language.ts";
import { useOnShow } from "../../choices/onShow.ts";
import { AllInList } from "../../parts/AllInList.tsx";
import { Link } from "../../parts/Link.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { MOST_NAMES } from "../../survey/dimensions.ts";
import { ownGroups } from "../../survey/everyone.ts";
import { CompareTable } from "./CompareTable.tsx";
import { GroupsPicker } from "./GroupsPicker.tsx";
import { leavesNobody } from "./leavesNobody.ts";
import { MovementFigure } from "./MovementFigure.tsx";
import { type Pair, pairOf } from "./pair.ts";
import { headline } from "./headline.ts";
import { Sentences } from "./Sentences.tsx";
import { useStart } from "./useStart.ts";
import { said } from "./said.ts";
import "./compare.css";

const SHORT = ["days90", "days30"] as const;

const nothingCompared = ({ items }: CompareAnswer): boolean =>
  items.every(({ satisfaction }) => satisfaction.difference === null);

interface FiguresProps {
  data: CompareAnswer;
  now: MatrixAnswer | null;
  survey: Survey;
  pair: Pair;
}

/** Why there is nothing to compare, in a sentence; null where there is. */
function reasonOf(data: CompareAnswer, pair: Pair): string | null {
  const withheld = data.withheld1 ?? data.withheld2;
  if (withheld !== null)
    return `${data.withheld1 === null ? pair.second : pair.first}: ${withheldInWords(withheld, data.minimumN, language.value)}.`;
  return nothingCompared(data) ? said.value.none : null;
}

/** Why there is nothing to compare, and the way on: shorter periods, which have one before them sooner. */
function Nothing({ reason, shorter }: { reason: string; shorter: boolean }): JSX.Element {
  const compare = said.value;
  const { choices } = words.value;
  const others = SHORT.filter((period) => period !== address.value.period);
  return (
    <div class="notice">
      <p>{reason}</p>
      {shorter && (
        <p>
          {compare.instead}
          {others.map((period, index) => (
            <span key={period}>
              {index > 0 ? " · " : " "}
              <Link to={{ period, against: "before" }}>{choices.presets[period]}</Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Figures({ data, now, survey, pair }: FiguresProps): JSX.Element {
  const reason = reasonOf(data, pair);
  if (reason !== null)
    return <Nothing reason={reason} shorter={pair.kind === "period" && data.withheld1 !== null} />;
  return (
    <>
      <div class="matrix-figure">
        {now !== null && now.items.some(({ importance }) => importance !== null) && (
          <MovementFigure
            compare={data}
            now={now}
            survey={survey}
            pair={pair}
            description={headline(data, survey, pair.kind)}
          />
        )}
        <Sentences data={data} survey={survey} against={pair.kind} />
      </div>
      <CompareTable data={data} survey={survey} pair={pair} />
    </>
  );
}

function AgainstPicker(): JSX.Element {
  const compare = said.value;
  return (
    <div class="tabs" role="group" aria-label={compare.against}>
      {AGAINST.filter((kind) => kind !== "rest" || ownGroups() === null).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === address.value.against}
          onClick={() => go({ against: kind })}
        >
          {compare.kinds[kind]}
        </button>
      ))}
    </div>
  );
}

/** Two periods, or groups and the rest, side by side: what moved, how sure that is, and from which corner to which. */
export function ComparePage(): JSX.Element {
  const { survey, span } = useOnShow();
  const compare = said.value;
  const { against, segment } = address.value;
  const pair = pairOf(survey, address.value, span);
  const comparable = typeof pair !== "string";
  const beside = against === "rest";
  const segments = useAnswer(beside ? segmentsPath(survey.key, span) : null);
  const answer = useAnswer(comparable ? pair.path : null);
  const now = useAnswer(comparable ? matrixPath(address.value, span) : null);
  const start = useStart(answer);
  // Why there is nothing to ask: the address chooses too little, or so much that no others are left.
  const unasked = !comparable
    ? pair
    : beside && segment !== null && segments.data !== null && leavesNobody(segment, segments.data)
      ? compare.everyoneChosen
      : null;
  const data = unasked === null && !start.waiting ? answer.data : null;
  // Former figures stay under their own names until the new ones are there.
  const former = useRef<Pair | null>(null);
  if (comparable && !answer.stale) former.current = pair;
  const told = comparable ? (former.current ?? pair) : null;
  // All of the page comes together: one after the other would push it about.
  const waiting =
    start.waiting ||
    (now.data === null && now.failure === null) ||
    (beside && segments.data === null && segments.failure === null);
  const both = waiting ? { ...answer, data: null } : answer;
  const title =
    data === null || told === null || reasonOf(data, told) !== null
      ? beside
        ? compare.titleBeside
        : compare.title
      : `${told.kind === "group" ? `${told.second}: ` : ""}${headline(data, survey, told.kind)}`;
  return (
    <>
      <PageHead survey={survey} title={title} span={span} n={data?.n2 ?? null}>
        {comparable && unasked === null && (
          <p class="quiet">
            {pair.about} {start.why}
          </p>
        )}
        {comparable && beside && (segment?.values.length ?? 0) > MOST_NAMES && <AllInList id="groups" />}
      </PageHead>
      <AgainstPicker />
      {unasked !== null && (
        <p class="notice" role="status">
          {unasked}
        </p>
      )}
      {beside && <GroupsPicker survey={survey} answer={segments} />}
      {unasked === null && told !== null && (
        <Shown answer={both} skeleton={<Skeleton />}>
          {(data) => <Figures data={data} now={now.data} survey={survey} pair={told} />}
        </Shown>
      )}
    </>
  );
}

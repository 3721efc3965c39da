import type { JSX } from "preact";
import { may } from "../api/me.ts";
import { surveysPath } from "../api/questions.ts";
import type { Survey, SurveyList } from "../api/shapes.ts";
import { today } from "../api/today.ts";
import { type Answer, useAnswer } from "../api/useAnswer.ts";
import { dayInWords } from "../format/figures.ts";
import { Link } from "../parts/Link.tsx";
import { Shown, Skeleton } from "../parts/Shown.tsx";
import { useFinding } from "../route/title.ts";
import { textOf } from "../survey/texts.ts";
import { language } from "../words/language.ts";
import { Row, type RowContent } from "./Row.tsx";
import { said } from "./said.ts";
import { CHANGE, type Findings, useFindings } from "./useFindings.ts";
import { useWaiting } from "./useWaiting.ts";
import "./today.css";

/** Surveys whose findings stand here; the others are a choice away in Insight. */
const MOST = 4;

/** Those that ask what matters first: they tell what to do. */
const mostTelling = (surveys: SurveyList["surveys"]): SurveyList["surveys"] =>
  surveys.toSorted((a, b) => Number(b.kind === "monitor") - Number(a.kind === "monitor")).slice(0, MOST);

function titleOf({ key, title, organisation }: Survey): string {
  const text = title === undefined ? null : textOf(title, language.value);
  return text?.replaceAll("{organisation}", organisation) ?? key;
}

interface TodayProps {
  waiting: readonly RowContent[];
  findings: readonly Findings[];
}

/** The finding that leads: a change, whichever survey it is of; else how things are. */
function leadOf(findings: readonly Findings[]): { survey: Survey; row: RowContent } | null {
  const all = findings.flatMap(({ survey, rows }) => rows.map((row) => ({ survey, row })));
  return all.find(({ row }) => row.key === CHANGE && row.quiet !== true) ?? all[0] ?? null;
}

function Head({ waiting, lead }: { waiting: number; lead: ReturnType<typeof leadOf> }): JSX.Element {
  const title = waiting > 0 ? said.value.waits(waiting) : (lead?.row.text ?? said.value.nothingWaits);
  useFinding(title);
  // Whoever can be waited for is told that nothing does.
  const works = may("improve") || may("settings");
  return (
    <div class="page-head">
      <p class="about">{dayInWords(today(), language.value)}</p>
      <h1>{title}</h1>
      {waiting === 0 && lead !== null && (
        <p class="lead">
          <Link to={lead.row.to ?? {}}>{`${titleOf(lead.survey)} · ${lead.row.label}`}</Link>
          {works && ` · ${said.value.nothingWaits}`}
        </p>
      )}
    </div>
  );
}

/** What waits stands on top; where nothing does, the finding that leads. */
function Today({ waiting, findings }: TodayProps): JSX.Element {
  const lead = leadOf(findings);
  const others = findings
    .map(({ survey, rows }) => ({
      survey,
      // It stands above already.
      rows: waiting.length > 0 ? rows : rows.filter((row) => row !== lead?.row),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Head waiting={waiting.length} lead={lead} />
      {waiting.length > 0 && (
        <ul class="today-rows" aria-label={said.value.waiting}>
          {waiting.map((row) => (
            <Row {...row} key={row.key} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <section class="block">
          <h2>{said.value.say}</h2>
          {others.map(({ survey, rows }) => (
            <div key={survey.key} class="today-survey">
              {findings.length > 1 && <h3>{titleOf(survey)}</h3>}
              <ul class="today-rows">
                {rows.map((row) => (
                  <Row {...row} key={row.key} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

/** Both, as one answer: one after the other would push the page about. */
function both(
  waiting: Answer<readonly RowContent[]>,
  findings: Answer<readonly Findings[]>,
): Answer<TodayProps> {
  return {
    data:
      waiting.data === null || findings.data === null
        ? null
        : { waiting: waiting.data, findings: findings.data },
    failure: waiting.failure ?? findings.failure,
    stale: false,
  };
}

/** The first page: what waits for the reader, and what the responses say. */
export function TodayPage(): JSX.Element {
  const list = useAnswer(surveysPath);
  const surveys = list.data === null ? null : mostTelling(list.data.surveys).map(({ key }) => key);
  const answer = both(useWaiting(surveys), useFindings(surveys));
  return (
    <Shown
      answer={{ ...answer, failure: list.failure ?? answer.failure }}
      skeleton={<Skeleton picture={false} />}
    >
      {(data) => <Today {...data} />}
    </Shown>
  );
}

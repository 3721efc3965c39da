import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { address } from "./route/address.ts";
import type { Me } from "@klankbord/shared";
import { joining, signedOut } from "./api/access.ts";
import { followAnswers } from "./api/live.ts";
import { may, me } from "./api/me.ts";
import { mePath } from "./api/people.ts";
import { surveyPath } from "./api/questions.ts";
import type { Survey } from "./api/shapes.ts";
import { today } from "./api/today.ts";
import { useAnswer } from "./api/useAnswer.ts";
import { ComparePage } from "./insight/compare/ComparePage.tsx";
import { DriversPage } from "./insight/drivers/DriversPage.tsx";
import { GroupsPage } from "./insight/groups/GroupsPage.tsx";
import { IndicatorsPage } from "./insight/indicators/IndicatorsPage.tsx";
import { language, words } from "./words/language.ts";
import { MatrixPage } from "./insight/matrix/MatrixPage.tsx";
import { type Span, spanOf } from "./choices/presets.ts";
import { PeoplePage } from "./settings/people/PeoplePage.tsx";
import { Choices } from "./choices/Choices.tsx";
import { Header } from "./shell/Header.tsx";
import { Join } from "./signIn/Join.tsx";
import { PrintHead } from "./choices/PrintHead.tsx";
import { Shown, Skeleton } from "./parts/Shown.tsx";
import { SignIn } from "./signIn/SignIn.tsx";
import { TrendPage } from "./insight/trend/TrendPage.tsx";

const PAGES = {
  matrix: MatrixPage,
  compare: ComparePage,
  groups: GroupsPage,
  drivers: DriversPage,
  trend: TrendPage,
  indicators: IndicatorsPage,
};

function SurveyPage({ survey, span }: { survey: Survey; span: Span }): JSX.Element {
  const { page } = address.value;
  const Shows = PAGES[page === "people" ? "matrix" : page];
  useEffect(() => followAnswers(survey.key), [survey.key]);
  return (
    <>
      <PrintHead survey={survey} span={span} />
      <Choices survey={survey} span={span} />
      <Shows key={page} survey={survey} span={span} />
    </>
  );
}

/** The whole dashboard: a sign-in where the server asks for one, else the page that the address says. */
export function App(): JSX.Element {
  const { survey: key, page, period, from, to } = address.value;
  const out = signedOut.value;
  const link = joining.value;
  const closed = out || link !== null;
  const answer = useAnswer<Survey>(closed ? null : surveyPath(key));
  const { data: who } = useAnswer<Me>(closed ? null : mePath);
  useEffect(() => {
    me.value = closed ? null : who;
  }, [closed, who]);
  const now = language.value;
  useEffect(() => {
    document.documentElement.lang = now;
    document.title = `${words.value.pages[page]} – ${words.value.title}`;
  }, [now, page]);
  const survey = answer.stale ? null : answer.data;
  return (
    <>
      <a class="skip" href="#main">
        {words.value.skip}
      </a>
      <Header survey={closed ? null : survey} />
      {link !== null && <Join link={link} />}
      {out && link === null && <SignIn />}
      {!closed && (
        <main id="main" tabIndex={-1}>
          {page === "people" && may("settings") ? (
            <PeoplePage survey={survey} />
          ) : (
            <Shown answer={answer} skeleton={<Skeleton />}>
              {(data) => <SurveyPage survey={data} span={spanOf(period, today(), { from, to })} />}
            </Shown>
          )}
        </main>
      )}
    </>
  );
}

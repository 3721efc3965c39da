import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { address } from "./address/address.ts";
import { signedOut } from "./api/access.ts";
import { followAnswers } from "./api/live.ts";
import { surveyPath } from "./api/questions.ts";
import type { Survey } from "./api/shapes.ts";
import { today } from "./api/today.ts";
import { useAnswer } from "./api/useAnswer.ts";
import { ComparePage } from "./compare/ComparePage.tsx";
import { DriversPage } from "./drivers/DriversPage.tsx";
import { GroupsPage } from "./groups/GroupsPage.tsx";
import { IndicatorsPage } from "./indicators/IndicatorsPage.tsx";
import { language, words } from "./language/language.ts";
import { MatrixPage } from "./matrix/MatrixPage.tsx";
import { type Span, spanOf } from "./period/presets.ts";
import { Choices } from "./shell/Choices.tsx";
import { Header } from "./shell/Header.tsx";
import { PrintHead } from "./shell/PrintHead.tsx";
import { Shown, Skeleton } from "./shell/Shown.tsx";
import { SignIn } from "./shell/SignIn.tsx";
import { TrendPage } from "./trend/TrendPage.tsx";

const PAGES = {
  matrix: MatrixPage,
  compare: ComparePage,
  groups: GroupsPage,
  drivers: DriversPage,
  trend: TrendPage,
  indicators: IndicatorsPage,
};

function Page({ survey, span }: { survey: Survey; span: Span }): JSX.Element {
  const { page } = address.value;
  const Shows = PAGES[page];
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
  const answer = useAnswer<Survey>(out ? null : surveyPath(key));
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
      <Header survey={out ? null : survey} />
      {out ? (
        <SignIn />
      ) : (
        <main id="main" tabIndex={-1}>
          <Shown answer={answer} skeleton={<Skeleton />}>
            {(data) => <Page survey={data} span={spanOf(period, today(), { from, to })} />}
          </Shown>
        </main>
      )}
    </>
  );
}

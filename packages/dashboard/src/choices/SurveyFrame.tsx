import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { followAnswers } from "../api/live.ts";
import { surveyPath } from "../api/questions.ts";
import type { Survey } from "../api/shapes.ts";
import { today } from "../api/today.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { Shown, Skeleton } from "../parts/Shown.tsx";
import { address } from "../route/address.ts";
import { Choices } from "./Choices.tsx";
import { OnShowContext } from "./onShow.ts";
import { type Span, spanOf } from "./presets.ts";
import { PrintHead } from "./PrintHead.tsx";

interface InsideProps {
  survey: Survey;
  span: Span;
  children: ComponentChildren;
}

function Inside({ survey, span, children }: InsideProps): JSX.Element {
  useEffect(() => followAnswers(survey.key), [survey.key]);
  const onShow = useMemo(() => ({ survey, span }), [survey, span.from, span.to]);
  return (
    <OnShowContext.Provider value={onShow}>
      <PrintHead survey={survey} span={span} />
      <Choices survey={survey} span={span} />
      {children}
    </OnShowContext.Provider>
  );
}

/** Survey, period and group, chosen above the page and kept from page to page. */
export function SurveyFrame({ children }: { children: ComponentChildren }): JSX.Element {
  const { survey: key, period, from, to } = address.value;
  const answer = useAnswer(surveyPath(key));
  return (
    <Shown answer={answer} skeleton={<Skeleton />}>
      {(survey) => (
        <Inside survey={survey} span={spanOf(period, today(), { from, to })}>
          {children}
        </Inside>
      )}
    </Shown>
  );
}

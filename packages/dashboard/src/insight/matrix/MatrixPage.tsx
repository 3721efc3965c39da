import { pictureInWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import { address } from "../../route/address.ts";
import { matrixPath } from "../../api/questions.ts";
import type { MatrixAnswer, Survey } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { language } from "../../words/language.ts";
import type { Span } from "../../choices/presets.ts";
import { useOnShow } from "../../choices/onShow.ts";
import { AllInList } from "../../parts/AllInList.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Outdated } from "../../parts/Outdated.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { useLoaded } from "../../parts/useLoaded.ts";
import { TooFew } from "../../parts/TooFew.tsx";
import { namesOf } from "../../survey/itemName.ts";
import { asksImportance, headline } from "./headline.ts";
import { Downloads } from "./Downloads.tsx";
import { MatrixFigure } from "./MatrixFigure.tsx";
import { Method } from "./Method.tsx";
import { RankedTable } from "./RankedTable.tsx";
import "./matrix.css";

interface FiguresProps {
  data: MatrixAnswer;
  survey: Survey;
  span: Span;
}

// A survey that asks what matters has no use for them.
const loadBars = async () => (await import("./SatisfactionBars.tsx")).SatisfactionBars;

function Bars(props: Parameters<Awaited<ReturnType<typeof loadBars>>>[0]): JSX.Element | null {
  const bars = useLoaded(loadBars);
  if (bars.kind === "failed") return <Outdated />;
  return bars.kind === "there" ? <bars.what {...props} /> : <Skeleton />;
}

function Figures({ data, survey, span }: FiguresProps): JSX.Element {
  if (data.withheld !== null) return <TooFew />;
  return (
    <>
      {asksImportance(data) ? (
        <>
          <MatrixFigure
            result={data}
            survey={survey}
            description={pictureInWords(data, namesOf(survey), language.value)}
          />
          <Downloads span={span} picture />
          <RankedTable result={data} survey={survey} />
        </>
      ) : (
        <>
          <Bars result={data} survey={survey} />
          <Downloads span={span} picture={false} />
        </>
      )}
      <Method data={data} survey={survey} />
    </>
  );
}

/** The page that a manager opens first: what to tackle, in one sentence, one picture and one table. */
export function MatrixPage(): JSX.Element {
  const { survey, span } = useOnShow();
  const answer = useAnswer(matrixPath(address.value, span));
  return (
    <Shown answer={answer} skeleton={<Skeleton />}>
      {(data) => (
        <>
          <PageHead survey={survey} title={headline(data, survey)} span={span} n={data.n}>
            {data.n > 0 && headline(data, survey) !== headline(data, survey, Number.POSITIVE_INFINITY) && (
              <AllInList id="ranked" />
            )}
          </PageHead>
          {data.n === 0 ? <Empty survey={survey} /> : <Figures data={data} survey={survey} span={span} />}
        </>
      )}
    </Shown>
  );
}

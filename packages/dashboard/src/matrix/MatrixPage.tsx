import type { JSX } from "preact";
import { address } from "../address/address.ts";
import { matrixPath } from "../api/questions.ts";
import type { MatrixAnswer, Survey } from "../api/shapes.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { words } from "../language/language.ts";
import type { Span } from "../period/presets.ts";
import { Empty } from "../shell/Empty.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { Shown, Skeleton } from "../shell/Shown.tsx";
import { Downloads } from "./Downloads.tsx";
import { MatrixFigure } from "./MatrixFigure.tsx";
import { RankedTable } from "./RankedTable.tsx";
import { SatisfactionBars } from "./SatisfactionBars.tsx";

interface FiguresProps {
  data: MatrixAnswer;
  survey: Survey;
  span: Span;
}

function Figures({ data, survey, span }: FiguresProps): JSX.Element {
  const withImportance = data.items.some(({ importance }) => importance !== null);
  if (!withImportance)
    return (
      <>
        <SatisfactionBars result={data} survey={survey} />
        <Downloads span={span} picture={false} />
      </>
    );
  return (
    <>
      <MatrixFigure result={data} survey={survey} description="" />
      <Downloads span={span} picture />
      <RankedTable result={data} survey={survey} />
    </>
  );
}

/** The page that a manager opens first: what to tackle, in one sentence, one picture and one table. */
export function MatrixPage({ survey, span }: { survey: Survey; span: Span }): JSX.Element {
  const answer = useAnswer<MatrixAnswer>(matrixPath(address.value, span));
  return (
    <Shown answer={answer} skeleton={<Skeleton />}>
      {(data) => (
        <>
          <PageHead survey={survey} title={words.value.pages.matrix} span={span} n={data.n} />
          {data.n === 0 ? <Empty survey={survey} /> : <Figures data={data} survey={survey} span={span} />}
        </>
      )}
    </Shown>
  );
}

import type { JSX } from "preact";
import { AGAINST, address, go } from "../address/address.ts";
import { matrixPath } from "../api/questions.ts";
import type { CompareAnswer, MatrixAnswer, Survey } from "../api/shapes.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { language, words } from "../language/language.ts";
import type { Span } from "../period/presets.ts";
import { PageHead } from "../shell/PageHead.tsx";
import { Shown, Skeleton } from "../shell/Shown.tsx";
import { withheldInWords } from "../survey/withheld.ts";
import { CompareTable } from "./CompareTable.tsx";
import { MovementFigure } from "./MovementFigure.tsx";
import { type Pair, pairOf } from "./pair.ts";

interface FiguresProps {
  data: CompareAnswer;
  now: MatrixAnswer | null;
  survey: Survey;
  pair: Pair;
}

function Figures({ data, now, survey, pair }: FiguresProps): JSX.Element {
  const { compare } = words.value;
  const withheld = data.withheld1 ?? data.withheld2;
  if (withheld !== null)
    return (
      <p class="notice">
        {data.withheld1 === null ? pair.second : pair.first}: {withheldInWords(withheld, language.value)}.
      </p>
    );
  if (data.items.every(({ satisfaction }) => satisfaction.difference === null))
    return <p class="notice">{compare.none}</p>;
  return (
    <>
      {now !== null && survey.kind === "monitor" && (
        <MovementFigure compare={data} now={now} survey={survey} arrows={pair.arrows} description="" />
      )}
      <CompareTable data={data} survey={survey} caption={compare.tableCaption(pair.first, pair.second)} />
    </>
  );
}

function Compared({ survey, span, pair }: { survey: Survey; span: Span; pair: Pair }): JSX.Element {
  const answer = useAnswer<CompareAnswer>(pair.path);
  const now = useAnswer<MatrixAnswer>(matrixPath(address.value, span));
  return (
    <Shown answer={answer} skeleton={<Skeleton />}>
      {(data) => <Figures data={data} now={now.data} survey={survey} pair={pair} />}
    </Shown>
  );
}

/** Two periods, or a group and the rest, side by side: what moved, how sure that is, and from which corner to which. */
export function ComparePage({ survey, span }: { survey: Survey; span: Span }): JSX.Element {
  const { compare } = words.value;
  const pair = pairOf(survey, address.value, span);
  return (
    <>
      <PageHead survey={survey} title={compare.title} span={span} n={null} />
      <div class="tabs" role="group" aria-label={compare.against}>
        {AGAINST.map((kind) => (
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
      {typeof pair === "string" ? (
        <p class="notice">{pair}</p>
      ) : (
        <Compared survey={survey} span={span} pair={pair} />
      )}
    </>
  );
}

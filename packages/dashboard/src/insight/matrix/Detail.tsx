import type { LineRule } from "@klankbord/shared";
import type { MatrixItem, MatrixResult, SideFigure } from "@klankbord/shared/matrix";
import { type Beside, besideLines, chartWords, pointsBeside } from "@klankbord/shared/words";
import type { JSX } from "preact";
import { decimal, percent, range, whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { absentInWords } from "../../parts/absentInWords.ts";
import { certaintyInWords } from "../../parts/certaintyInWords.ts";
import { Term } from "../../parts/Term.tsx";
import { Shape, Verdict } from "../../parts/Verdict.tsx";
import { digitsOfGap, meanInWords, shareInWords } from "./figuresInWords.ts";
import { otherRules } from "./otherRules.ts";

interface SideProps {
  name: string;
  side: SideFigure | null;
  /** The line that judges the mean. */
  beside: Beside;
}

function Side({ name, side, beside }: SideProps): JSX.Element {
  const { terms, missing, notAsked } = words.value;
  const figure = side?.mean ?? null;
  return (
    <div class="side">
      <h3>{name}</h3>
      {side === null || figure === null ? (
        <p class="quiet">{side === null ? notAsked : absentInWords(side.note)}</p>
      ) : (
        <>
          <p class="side-mean">
            <strong>{pointsBeside(figure, beside, language.value)}</strong>
            {side.low !== null && side.high !== null && (
              <span>{range(side.low, side.high, beside.digits, language.value)}</span>
            )}
          </p>
          <p class="quiet">
            n {whole(side.n, language.value)}
            {side.top2.share !== null && ` · ${terms.top2.name} ${percent(side.top2.share, language.value)}`}
            {side.bottom2.share !== null &&
              ` · ${terms.bottom2.name} ${percent(side.bottom2.share, language.value)}`}
          </p>
          {side.missing !== null &&
            side.missing.notApplicable + side.missing.noAnswer + side.missing.skipped > 0 && (
              <p class="quiet">
                {[
                  [side.missing.notApplicable, missing.notApplicable] as const,
                  [side.missing.noAnswer, missing.noAnswer] as const,
                  [side.missing.skipped, missing.skipped] as const,
                ]
                  .filter(([count]) => count > 0)
                  .map(([count, word]) => `${whole(count, language.value)} ${word}`)
                  .join(" · ")}
              </p>
            )}
        </>
      )}
    </div>
  );
}

/** Whether the verdict stands under the other line rules. */
function OtherRules({ item, rule: own }: { item: MatrixItem; rule: LineRule }): JSX.Element | null {
  const rules = otherRules(item, own);
  if (rules.length === 0) return null;
  const say = chartWords(language.value);
  return (
    <div class="other-rules">
      <h3>
        <Term term="otherRules" />
      </h3>
      <ul>
        {rules.map((rule) => {
          const quadrant = item.quadrants[rule] ?? null;
          return (
            <li key={rule}>
              <Shape quadrant={quadrant} />
              {say.rules[rule]}: {quadrant !== null && say.quadrants[quadrant]}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface DetailProps {
  item: MatrixItem | null;
  /** What the figures come from: its rule and lines. */
  result: MatrixResult;
  name: string;
  statement: string;
}

/** Everything that is known of one item: the same for whoever points, taps or tabs to it. */
export function Detail({ item, result, name, statement }: DetailProps): JSX.Element {
  const { matrix } = words.value;
  if (item === null)
    return (
      <aside class="detail" aria-label={matrix.detailLabel}>
        <p class="quiet">{matrix.detailEmpty}</p>
      </aside>
    );
  const beside = besideLines(result);
  return (
    <aside class="detail" aria-label={matrix.detailLabel}>
      <h2>{name}</h2>
      <p class="statement">“{statement}”</p>
      <p class="detail-verdict">
        <Verdict quadrant={item.quadrant} />
        {item.certainty !== null && (
          <span>
            {certaintyInWords(item.certainty)}
            <Term term="certainty" quiet />
          </span>
        )}
      </p>
      <div class="sides">
        <Side name={words.value.sides.satisfaction} side={item.satisfaction} beside={beside.satisfaction} />
        <Side name={words.value.sides.importance} side={item.importance} beside={beside.importance} />
      </div>
      <dl>
        {item.gap !== null && item.gap.mean !== null && (
          <div>
            <dt>
              <Term term="gap" />
            </dt>
            <dd>{meanInWords(item.gap, { line: null, digits: digitsOfGap(item.gap) }, language.value)}</dd>
          </div>
        )}
        {item.importantDissatisfied !== null && item.importantDissatisfied.share !== null && (
          <div>
            <dt>
              <Term term="importantDissatisfied" />
            </dt>
            <dd>{shareInWords(item.importantDissatisfied, language.value)}</dd>
          </div>
        )}
        {item.opportunity !== null && (
          <div>
            <dt>
              <Term term="opportunity" />
            </dt>
            <dd>{decimal(item.opportunity, 1, language.value)}</dd>
          </div>
        )}
      </dl>
      <OtherRules item={item} rule={result.lines.rule} />
    </aside>
  );
}

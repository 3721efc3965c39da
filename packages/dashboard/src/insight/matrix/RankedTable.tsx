import type { LineRule } from "@klankbord/shared";
import type { MatrixItem, MatrixResult, Side } from "@klankbord/shared/matrix";
import { type Beside, besideLines, chartWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { decimal, percent, whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { absentInWords } from "../../parts/absentInWords.ts";
import { certaintyShare } from "../../parts/certaintyInWords.ts";
import { FigureCell } from "../../parts/FigureCell.tsx";
import { Term } from "../../parts/Term.tsx";
import { Shape, Verdict } from "../../parts/Verdict.tsx";
import { nameOf, statementOf } from "../../survey/itemName.ts";
import { digitsOfGap } from "./figuresInWords.ts";
import { nearlyEqual } from "./nearlyEqual.ts";
import { otherRules } from "./otherRules.ts";

/** What to tackle first in its order, then the rest in the order of the survey. */
function ranked(items: readonly MatrixItem[]): MatrixItem[] {
  const last = items.length + 1;
  return items.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last));
}

const share = (value: number | null): string => (value === null ? "–" : percent(value, language.value));

/** Under which of the other rules the verdict is the same, and under which it is not. */
function Rules({ item, rule: own }: { item: MatrixItem; rule: LineRule }): JSX.Element {
  const say = chartWords(language.value);
  const rules = otherRules(item, own);
  return (
    <td class="rules">
      {rules.map((rule) => {
        const quadrant = item.quadrants[rule] ?? null;
        const title = `${say.rules[rule]}: ${quadrant === null ? "" : say.quadrants[quadrant]}`;
        return (
          <span key={rule} title={title}>
            <Shape quadrant={quadrant} />
            <span class="for-ears">{title}; </span>
          </span>
        );
      })}
    </td>
  );
}

interface RowProps {
  item: MatrixItem;
  survey: Survey;
  rule: LineRule;
  /** Whether its place after the one before it may as well be the other way round. */
  nearly: boolean;
  /** The lines that the two means stand beside. */
  beside: Record<Side, Beside>;
}

function Row({ item, survey, rule, nearly, beside }: RowProps): JSX.Element {
  const { notAsked, result, matrix } = words.value;
  const { satisfaction, importance, gap, importantDissatisfied: unhappy } = item;
  const name = (
    <th scope="row" title={statementOf(survey, item.key, language.value)}>
      {item.rank !== null && <span class="rank">{whole(item.rank, language.value)}</span>}
      {nameOf(survey, item.key, language.value)}
      {item.role === "result" && <span class="tag">{result}</span>}
      {nearly && item.rank !== null && (
        <span class="tag tag-under">{matrix.nearly(whole(item.rank - 1, language.value))}</span>
      )}
    </th>
  );
  if (item.state === "hidden")
    return (
      <tr>
        {name}
        <td class="quiet" colSpan={11}>
          {absentInWords(satisfaction.note)}
        </td>
      </tr>
    );
  return (
    <tr>
      {name}
      <td class="judged">
        <Verdict quadrant={item.quadrant} />
      </td>
      <FigureCell
        value={satisfaction.mean}
        interval={satisfaction}
        digits={beside.satisfaction}
        absent={absentInWords(satisfaction.note)}
      />
      {importance === null ? (
        <td class="number quiet">{notAsked}</td>
      ) : (
        <FigureCell
          value={importance.mean}
          interval={importance}
          digits={beside.importance}
          absent={absentInWords(importance.note)}
        />
      )}
      <td>
        {item.certainty === null ? (
          <span class="quiet">–</span>
        ) : (
          <>
            {words.value.certainty[item.certainty.word]}
            <span class="interval">{certaintyShare(item.certainty)}</span>
          </>
        )}
      </td>
      <FigureCell value={unhappy?.share ?? null} interval={unhappy} digits="percent" />
      <td class="number">
        {share(satisfaction.bottom2.share)} · {share(satisfaction.top2.share)}
      </td>
      <td class="number">
        {importance === null ? "–" : `${share(importance.bottom2.share)} · ${share(importance.top2.share)}`}
      </td>
      <FigureCell value={gap?.mean ?? null} interval={gap} digits={digitsOfGap(gap)} />
      <td class="number">{item.opportunity === null ? "–" : decimal(item.opportunity, 1, language.value)}</td>
      <Rules item={item} rule={rule} />
      <td class="number">
        {whole(satisfaction.n, language.value)}
        {` / ${importance === null ? "–" : whole(importance.n, language.value)}`}
      </td>
    </tr>
  );
}

/** The picture's twin in figures: the same items, the same numbers, in the order to work through them. */
export function RankedTable({ result, survey }: { result: MatrixResult; survey: Survey }): JSX.Element {
  const { matrix, item, verdict, sides, terms } = words.value;
  const nearly = nearlyEqual(result.items);
  const beside = besideLines(result);
  return (
    <section class="block">
      <h2 id="ranked">{matrix.tableTitle}</h2>
      <p class="quiet">
        {matrix.tableHelp} <Term term="interval" quiet />
      </p>
      <div class="scroll" role="region" aria-labelledby="ranked" tabIndex={0}>
        <table>
          <caption class="for-ears">{matrix.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{item}</th>
              <th scope="col">{verdict}</th>
              <th scope="col" class="number">
                {sides.satisfaction}
              </th>
              <th scope="col" class="number">
                {sides.importance}
              </th>
              <th scope="col">
                <Term term="certainty" />
              </th>
              <th scope="col" class="number">
                <Term term="importantDissatisfied" />
              </th>
              <th scope="col" class="number">
                {sides.satisfaction}: {terms.bottom2.name} · <Term term="top2" />
              </th>
              <th scope="col" class="number">
                {sides.importance}: {terms.bottom2.name} · {terms.top2.name}
              </th>
              <th scope="col" class="number">
                <Term term="gap" />
              </th>
              <th scope="col" class="number">
                <Term term="opportunity" />
              </th>
              <th scope="col">
                <Term term="otherRules" />
              </th>
              <th scope="col" class="number">
                n: {sides.satisfaction} / {sides.importance}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked(result.items).map((one) => (
              <Row
                key={one.key}
                item={one}
                survey={survey}
                rule={result.lines.rule}
                nearly={nearly.has(one.key)}
                beside={beside}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

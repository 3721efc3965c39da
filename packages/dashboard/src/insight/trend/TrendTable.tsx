import type { MeanFigure } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import type { Survey, TrendAnswer } from "../../api/shapes.ts";
import { whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { absentInWords } from "../../parts/absentInWords.ts";
import { FigureCell } from "../../parts/FigureCell.tsx";
import { withheldInBrief } from "../../survey/withheldInBrief.ts";
import { nameOf } from "../../survey/itemName.ts";
import { type Mark, markInWords } from "./marks.ts";
import { periodName } from "./periodName.ts";
import { periodAt } from "./placeOf.ts";
import type { Unfinished } from "./unfinished.ts";
import { partInWords } from "./unfinishedInWords.ts";
import { said } from "./said.ts";

interface TrendTableProps {
  data: TrendAnswer;
  unfinished: readonly (Unfinished | null)[];
  survey: Survey;
  marks: readonly Mark[];
}

/** Which days of an unfinished period were counted. */
function Part({ part }: { part: Unfinished | null }): JSX.Element | null {
  return part === null ? null : <span class="interval"> {partInWords(part)}</span>;
}

/** Why an item has no mean in a period that is shown; one that was not asked then says so. */
function whyAbsent(figure: MeanFigure | null, minimumN: number): string {
  if (figure === null) return words.value.notAsked;
  if (figure.n === 0) return absentInWords("no_answers");
  return absentInWords((figure.n ?? 0) < minimumN ? "hidden" : "protects_other");
}

/** The same trend in figures, with what happened in each period; the latest period first. */
export function TrendTable({ data, unfinished, survey, marks }: TrendTableProps): JSX.Element {
  const trend = said.value;
  const { terms } = words.value;
  const now = language.value;
  return (
    <section class="block">
      <h2 id="trend-table">{trend.tableTitle}</h2>
      <div class="scroll" role="region" aria-labelledby="trend-table" tabIndex={0}>
        <table>
          <caption class="for-ears">{trend.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{trend.period}</th>
              <th scope="col" class="number">
                n
              </th>
              <th scope="col" class="number">
                {terms.index.name}
              </th>
              {survey.items.map(({ key }) => (
                <th key={key} scope="col" class="number">
                  {nameOf(survey, key, now)}
                </th>
              ))}
              {marks.length > 0 && <th scope="col">{trend.happened}</th>}
            </tr>
          </thead>
          <tbody>
            {data.points.toReversed().map(({ period, n, withheld, index, items }, row) => (
              <tr key={period}>
                <th scope="row">
                  {periodName(period, now)}
                  <Part part={unfinished[data.points.length - 1 - row] ?? null} />
                </th>
                <td class="number">{whole(n, now)}</td>
                {withheld === null ? (
                  <>
                    <FigureCell value={index.value} interval={index} digits={0} absent={absentInWords()} />
                    {survey.items.map(({ key }) => {
                      const figure = items.find((item) => item.key === key)?.satisfaction ?? null;
                      return (
                        <FigureCell
                          key={key}
                          value={figure?.mean ?? null}
                          interval={figure}
                          digits={2}
                          absent={whyAbsent(figure, data.minimumN)}
                        />
                      );
                    })}
                  </>
                ) : (
                  <td class="quiet" colSpan={1 + survey.items.length}>
                    {withheldInBrief(withheld, now)}
                  </td>
                )}
                {marks.length > 0 && (
                  <td class="happened">
                    {marks
                      .filter(({ at }) => periodAt(at, data.points.length) === data.points.length - 1 - row)
                      .map((mark) => (
                        <p key={mark.key}>
                          {mark.name}. {markInWords(mark)}
                        </p>
                      ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import { IntervalAxis, IntervalBar } from "@klankbord/shared/chart";
import type { MatrixResult } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { percent, whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { absentInWords } from "../../parts/absentInWords.ts";
import { FigureCell } from "../../parts/FigureCell.tsx";
import { useWidth } from "../../parts/useWidth.ts";
import { nameOf, statementOf } from "../../survey/itemName.ts";

/** For a survey that does not ask importance: how satisfied people are, item by item, and why there is no matrix. */
export function SatisfactionBars({ result, survey }: { result: MatrixResult; survey: Survey }): JSX.Element {
  const { matrix, sides, terms, item } = words.value;
  const now = language.value;
  const [frame, width] = useWidth<HTMLDivElement>(900);
  const bar = Math.max(180, Math.min(width - 760, 560));
  const domain = [1, result.scale] as const;
  return (
    <section class="block" ref={frame}>
      <h2 id="bars">{matrix.barsCaption}</h2>
      <p class="quiet">{matrix.whyNoMatrix}</p>
      <div class="scroll" role="region" aria-labelledby="bars" tabIndex={0}>
        <table class="card">
          <caption class="for-ears">{matrix.barsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{item}</th>
              <th scope="col" class="number">
                {sides.satisfaction}
              </th>
              <th scope="col" class="bar">
                <span class="for-ears">{terms.interval.name}</span>
                <IntervalAxis domain={domain} width={bar} theme="page" language={now} />
              </th>
              <th scope="col" class="number">
                {terms.bottom2.name}
              </th>
              <th scope="col" class="number">
                {terms.top2.name}
              </th>
              <th scope="col" class="number">
                n
              </th>
            </tr>
          </thead>
          <tbody>
            {result.items.map(({ key, satisfaction, state }) => (
              <tr key={key}>
                <th scope="row" title={statementOf(survey, key, now)}>
                  {nameOf(survey, key, now)}
                </th>
                {satisfaction.mean === null ? (
                  <td class="quiet" colSpan={5}>
                    {absentInWords(satisfaction.note)}
                  </td>
                ) : (
                  <>
                    <FigureCell value={satisfaction.mean} interval={satisfaction} digits={2} />
                    <td class="bar">
                      <IntervalBar
                        domain={domain}
                        width={bar}
                        theme="page"
                        value={satisfaction.mean}
                        low={satisfaction.low}
                        high={satisfaction.high}
                        hollow={state !== "verdict" && (satisfaction.n ?? 0) < 30}
                      />
                    </td>
                    <td class="number">
                      {satisfaction.bottom2.share === null ? "–" : percent(satisfaction.bottom2.share, now)}
                    </td>
                    <td class="number">
                      {satisfaction.top2.share === null ? "–" : percent(satisfaction.top2.share, now)}
                    </td>
                    <td class="number">{whole(satisfaction.n, now)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import { IntervalAxis, IntervalBar } from "@klankbord/shared/chart";
import type { NotedMean, ShareFigure } from "@klankbord/shared/matrix";
import { withheldInWords } from "@klankbord/shared/words";
import type { ComponentChildren, JSX } from "preact";
import { address } from "../../route/address.ts";
import { indicatorsPath } from "../../api/questions.ts";
import type { IndicatorsAnswer, Survey } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { decimal, percent, range, shareRange, signed, whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { useOnShow } from "../../choices/onShow.ts";
import { absentInWords } from "../../parts/absentInWords.ts";
import { Empty } from "../../parts/Empty.tsx";
import { FigureCell } from "../../parts/FigureCell.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { Term } from "../../parts/Term.tsx";
import { WidestNote } from "../../parts/WidestNote.tsx";
import { nameOf } from "../../survey/itemName.ts";
import type { Explained } from "../../words/words.ts";
import { said } from "./said.ts";
import "./indicators.css";

const BAR = 236;

interface TileProps {
  about: Explained;
  /** The figure in words, large; null where there is none. */
  figure: string | null;
  interval: string | null;
  missing: string;
  /** Where the figure lies on its axis. */
  bar: { value: number; low: number; high: number; domain: readonly [number, number] } | null;
  children?: ComponentChildren;
}

function Tile({ about, figure, interval, missing, bar, children }: TileProps): JSX.Element {
  return (
    <section class="card tile">
      <h2>{about.name}</h2>
      {figure === null ? (
        <p class="quiet">{missing}</p>
      ) : (
        <p class="tile-figure">
          <strong>{figure}</strong> {interval !== null && <span>{interval}</span>}
        </p>
      )}
      {bar !== null && (
        <div class="tile-bar">
          <IntervalBar {...bar} width={BAR} theme="page" />
          <IntervalAxis domain={bar.domain} width={BAR} theme="page" language={language.value} />
        </div>
      )}
      <p class="quiet">{about.text}</p>
      {children}
    </section>
  );
}

interface QuestionShown {
  figure: NotedMean;
  top2: ShareFigure;
}

/** A tile of a share: how many agree, and how sure that is. */
function ShareTile({
  about,
  asked,
  scale,
  children,
}: {
  about: Explained;
  asked: QuestionShown | null;
  scale: number;
  children?: ComponentChildren;
}): JSX.Element {
  const indicators = said.value;
  const now = language.value;
  const share = asked?.top2.share ?? null;
  const low = asked?.top2.low ?? share;
  const high = asked?.top2.high ?? share;
  return (
    <Tile
      about={about}
      figure={share === null ? null : percent(share, now)}
      interval={low === null || high === null ? null : shareRange(low, high, now)}
      missing={asked === null ? indicators.notAsked : absentInWords(asked.figure.note)}
      bar={
        share === null || low === null || high === null
          ? null
          : { value: share * 100, low: low * 100, high: high * 100, domain: [0, 100] }
      }
    >
      {asked !== null && asked.figure.mean !== null && (
        <p class="quiet">
          {indicators.mean(decimal(asked.figure.mean, 2, now), whole(scale, now))} · n{" "}
          {whole(asked.figure.n, now)}
        </p>
      )}
      {children}
    </Tile>
  );
}

function Tiles({ data, survey }: { data: IndicatorsAnswer; survey: Survey }): JSX.Element {
  const indicators = said.value;
  const now = language.value;
  if (data.withheld === "empty") return <Empty survey={survey} />;
  if (data.withheld !== null)
    return <p class="notice">{withheldInWords(data.withheld, data.minimumN, now)}</p>;
  const { index, items } = data.satisfaction;
  const net = data.recommend?.net ?? null;
  return (
    <>
      <div class="tiles">
        <Tile
          about={indicators.satisfaction}
          figure={index.value === null ? null : decimal(index.value, 0, now)}
          interval={index.low === null || index.high === null ? null : range(index.low, index.high, 0, now)}
          missing={absentInWords()}
          bar={
            index.value === null
              ? null
              : {
                  value: index.value,
                  low: index.low ?? index.value,
                  high: index.high ?? index.value,
                  domain: [0, 100],
                }
          }
        >
          <p class="quiet">
            <Term term="index" />
          </p>
          <WidestNote figures={[index]} />
        </Tile>
        <ShareTile about={indicators.ease} asked={data.ease} scale={survey.scale} />
        <ShareTile about={indicators.recommend} asked={data.recommend} scale={survey.scale}>
          {net !== null && (
            <p class="quiet">
              <Term term="net" />: {signed(net.value, 0, now)} ({range(net.low, net.high, 0, now)})
            </p>
          )}
        </ShareTile>
        <ShareTile about={indicators.expectation} asked={data.expectation} scale={survey.scale}>
          <p class="quiet">{indicators.goal}</p>
        </ShareTile>
      </div>
      <section class="block">
        <h2 id="per-item">{indicators.perItem}</h2>
        <div class="scroll" role="region" aria-labelledby="per-item" tabIndex={0}>
          <table>
            <caption class="for-ears">{indicators.perItem}</caption>
            <thead>
              <tr>
                <th scope="col">{words.value.item}</th>
                <th scope="col" class="number">
                  {words.value.sides.satisfaction}
                </th>
                <th scope="col" class="number">
                  <Term term="top2" />
                </th>
                <th scope="col" class="number">
                  n
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ key, figure, top2 }) => (
                <tr key={key}>
                  <th scope="row">{nameOf(survey, key, now)}</th>
                  <FigureCell
                    value={figure.mean}
                    interval={figure}
                    digits={2}
                    absent={absentInWords(figure.note)}
                  />
                  <td class="number">{top2.share === null ? "–" : percent(top2.share, now)}</td>
                  <td class="number">{whole(figure.n, now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <p class="quiet">{indicators.later}</p>
    </>
  );
}

/** What answers tell in a few figures (K1, K5, K8, K9). Counts of complaints are no indicator (M6). */
export function IndicatorsPage(): JSX.Element {
  const { survey, span } = useOnShow();
  const indicators = said.value;
  const answer = useAnswer(indicatorsPath(address.value, span));
  return (
    <>
      <PageHead survey={survey} title={indicators.title} span={span} n={answer.data?.n ?? null}>
        <p class="lead">{indicators.text}</p>
      </PageHead>
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {(data) => <Tiles data={data} survey={survey} />}
      </Shown>
    </>
  );
}

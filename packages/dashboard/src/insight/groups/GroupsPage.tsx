import { IntervalAxis, IntervalBar } from "@klankbord/shared/chart";
import type { GroupRow } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import { address, go } from "../../route/address.ts";
import { groupsPath } from "../../api/questions.ts";
import type { GroupsAnswer, Survey } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { useOnShow } from "../../choices/onShow.ts";
import { FigureCell } from "../../parts/FigureCell.tsx";
import { Link } from "../../parts/Link.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { Term } from "../../parts/Term.tsx";
import { useNarrow } from "../../parts/useNarrow.ts";
import { Shape } from "../../parts/Verdict.tsx";
import { WidestNote } from "../../parts/WidestNote.tsx";
import { FindGroups, Pages, ROWS } from "./Pages.tsx";
import { nameOf } from "../../survey/itemName.ts";
import { dimensionName, valueName } from "../../survey/dimensions.ts";
import { withheldInBrief } from "../../survey/withheldInBrief.ts";

/** Pixels of the bars. */
const BAR = { wide: 240, narrow: 116 };

interface RowProps {
  row: GroupRow;
  survey: Survey;
  dimension: string;
  domain: readonly [number, number];
  bar: number;
}

function Row({ row, survey, dimension, domain, bar }: RowProps): JSX.Element {
  const { groups } = words.value;
  const { index, withheld } = row;
  const name = valueName(survey, dimension, row.value);
  if (withheld !== null || index.value === null)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={3} class="quiet">
          {withheldInBrief(withheld ?? "too_few", language.value)}
        </td>
        <td class="number quiet">–</td>
        <td />
      </tr>
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <FigureCell value={index.value} interval={index} digits={0} />
      <td class="bar">
        <IntervalBar
          domain={domain}
          width={bar}
          theme="page"
          value={index.value}
          low={index.low}
          high={index.high}
          hollow={!row.verdict}
        />
      </td>
      <td>
        {!row.verdict ? (
          <span class="quiet">{words.value.noVerdict}</span>
        ) : row.tackleFirst.length === 0 ? (
          <span class="quiet">{groups.nothing}</span>
        ) : (
          <ul class="inline">
            {row.tackleFirst.map((key) => (
              <li key={key} class="verdict-tackle_first">
                <Shape quadrant="tackle_first" />
                {nameOf(survey, key, language.value)}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td class="number">{whole(row.n, language.value)}</td>
      <td>
        <Link to={{ page: "priorities", segment: { dimension, values: [row.value] } }}>
          {groups.show}
          <span class="for-ears">: {name}</span>
        </Link>
      </td>
    </tr>
  );
}

/** What all rows' axes show: every interval, rounded to tens, so that differences are seen without being blown up. */
function domainOf(rows: readonly GroupRow[]): readonly [number, number] {
  const ends = rows.flatMap(({ index }) => [index.low ?? index.value, index.high ?? index.value]);
  const known = ends.filter((end) => end !== null);
  if (known.length === 0) return [0, 100];
  const low = Math.max(0, Math.floor(Math.min(...known) / 10) * 10);
  const high = Math.min(100, Math.ceil(Math.max(...known) / 10) * 10);
  return high - low < 20 ? [Math.max(0, low - 10), Math.min(100, high + 10)] : [low, high];
}

function Table({
  data,
  survey,
  dimension,
}: {
  data: GroupsAnswer;
  survey: Survey;
  dimension: string;
}): JSX.Element {
  const { groups, terms } = words.value;
  const domain = domainOf(data.rows);
  const bar = useNarrow() ? BAR.narrow : BAR.wide;
  return (
    <div class="scroll" role="region" aria-label={groups.title} tabIndex={0}>
      <table class="groups-table">
        <caption class="for-ears">{groups.caption(dimensionName(survey, dimension))}</caption>
        <thead>
          <tr>
            <th scope="col">{dimensionName(survey, dimension)}</th>
            <th scope="col" class="number">
              <Term term="index" />
            </th>
            <th scope="col" class="bar">
              <span class="for-ears">{terms.interval.name}</span>
              <IntervalAxis domain={domain} width={bar} theme="page" language={language.value} />
            </th>
            <th scope="col">{groups.tackle}</th>
            <th scope="col" class="number">
              n
            </th>
            <th scope="col">
              <span class="for-ears">{groups.show}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <Row key={row.value} row={row} survey={survey} dimension={dimension} domain={domain} bar={bar} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A row per location, channel or product: index, what to tackle first, and how many answers that rests on. */
export function GroupsPage(): JSX.Element {
  const { survey, span } = useOnShow();
  const { groups } = words.value;
  const dimensions = survey.dimensions.filter(({ guarded }) => !guarded);
  const dimension = dimensions.find(({ key }) => key === address.value.by)?.key ?? dimensions[0]?.key ?? null;
  const answer = useAnswer(dimension === null ? null : groupsPath(address.value, span, dimension));
  return (
    <>
      <PageHead survey={survey} title={groups.title} span={span} n={answer.data?.n ?? null} />
      {dimension === null ? (
        <p class="notice">{groups.noDimension}</p>
      ) : (
        <>
          <div class="tabs" role="group" aria-label={groups.by}>
            {dimensions.map(({ key }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === dimension}
                onClick={() => go({ by: key, find: null, first: 0 })}
              >
                {dimensionName(survey, key)}
              </button>
            ))}
          </div>
          <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
            {(data) => (
              <>
                {(data.found > ROWS || address.value.find !== null) && (
                  <FindGroups label={dimensionName(survey, dimension)} />
                )}
                <Pages data={data} />
                {data.rows.length > 0 && <Table data={data} survey={survey} dimension={dimension} />}
                {data.rows.length > 20 && <Pages data={data} again />}
                {data.more.values > 0 && (
                  <p class="quiet">
                    {groups.notListed(
                      whole(data.more.values, language.value),
                      whole(data.more.n, language.value),
                    )}
                  </p>
                )}
                {data.other > 0 && <p class="quiet">{groups.other(whole(data.other, language.value))}</p>}
                <WidestNote figures={data.rows.map(({ index }) => index)} />
              </>
            )}
          </Shown>
          <p class="quiet">{groups.order}</p>
        </>
      )}
    </>
  );
}

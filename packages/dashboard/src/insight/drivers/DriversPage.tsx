import { IntervalAxis, IntervalBar } from "@klankbord/shared/chart";
import type { DriverItem, DriversResult } from "@klankbord/shared/matrix";
import { besideLine, nameInSentence } from "@klankbord/shared/words";
import type { JSX } from "preact";
import { address, go } from "../../route/address.ts";
import { driversPath } from "../../api/questions.ts";
import type { Survey } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { decimal, percent, whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { useOnShow } from "../../choices/onShow.ts";
import { AllInList } from "../../parts/AllInList.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { FigureCell } from "../../parts/FigureCell.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { useNarrow } from "../../parts/useNarrow.ts";
import { Term } from "../../parts/Term.tsx";
import { TooFew } from "../../parts/TooFew.tsx";
import { nameOf, namesOf } from "../../survey/itemName.ts";
import { KindGrid } from "./KindGrid.tsx";
import { said } from "./said.ts";
import "./drivers.css";

/** Pixels of the bars. */
const BAR = { wide: 240, narrow: 116 };

/** Why nothing can be said, in a sentence. */
function reasonInWords({ reason, n }: DriversResult): string {
  const drivers = said.value;
  if (reason === "constant_outcome") return drivers.constant;
  if (reason === "no_items") return drivers.noItems;
  if (reason === "withheld") return drivers.withheld;
  return drivers.none(whole(n, language.value));
}

interface RowProps {
  item: DriverItem;
  survey: Survey;
  /** End of the bars' axis, in percent. */
  most: number;
  /** What each item would have if all had the same share, in percent. */
  fair: number;
  bar: number;
  /** What all items explain together, 0 to 1. */
  r2: number;
}

function Row({ item, survey, most, fair, bar, r2 }: RowProps): JSX.Element {
  const { kinds } = said.value;
  const figure = (value: number | null, digits = 2): string =>
    value === null ? "–" : decimal(value, digits, language.value);
  // A negative relation is told by its sign, so that it may not round to 0.
  const digits = item.kind === "reverse" ? besideLine(0, [item.pearson]).digits : 2;
  return (
    <tr>
      <th scope="row">{nameOf(survey, item.key, language.value)}</th>
      <FigureCell value={item.lmgShare} interval={item} digits="percent" />
      <td class="bar">
        {item.lmgShare !== null && (
          <IntervalBar
            domain={[0, most]}
            width={bar}
            theme="page"
            value={item.lmgShare * 100}
            low={(item.low ?? item.lmgShare) * 100}
            high={(item.high ?? item.lmgShare) * 100}
            reference={fair}
          />
        )}
      </td>
      <td class="number">{figure(item.stated)}</td>
      <td>{item.kind === null ? <span class="quiet">–</span> : kinds[item.kind].name}</td>
      <td class="number">
        {figure(item.pearson, digits)} · {figure(item.spearman)}
      </td>
      <td class="number">
        {item.johnson === null || r2 <= 0 ? "–" : percent(item.johnson / r2, language.value)}
      </td>
    </tr>
  );
}

function Table({ data, survey }: { data: DriversResult; survey: Survey }): JSX.Element {
  const drivers = said.value;
  const { item } = words.value;
  const bar = useNarrow() ? BAR.narrow : BAR.wide;
  const rows = data.items.toSorted((a, b) => (b.lmgShare ?? -1) - (a.lmgShare ?? -1));
  const ends = rows.flatMap(({ lmgShare, high }) => [lmgShare ?? 0, high ?? 0]);
  const most = Math.min(100, Math.ceil(Math.max(0.2, ...ends) * 10) * 10);
  return (
    <div class="scroll" id="drivers" role="region" aria-label={drivers.caption} tabIndex={0}>
      <table>
        <caption class="for-ears">{drivers.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{item}</th>
            <th scope="col" class="number">
              <Term term="derived" />
            </th>
            <th scope="col" class="bar">
              <span class="for-ears">{drivers.share}</span>
              <IntervalAxis domain={[0, most]} width={bar} theme="page" language={language.value} />
            </th>
            <th scope="col" class="number">
              <Term term="stated" />
            </th>
            <th scope="col">{drivers.grid}</th>
            <th scope="col" class="number">
              <Term term="correlation" />
            </th>
            <th scope="col" class="number">
              <Term term="johnson" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              item={row}
              survey={survey}
              most={most}
              bar={bar}
              r2={data.r2 ?? 0}
              fair={100 / Math.max(1, rows.length)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ data, survey }: { data: DriversResult; survey: Survey }): JSX.Element {
  const drivers = said.value;
  if (data.reason === "empty") return <Empty survey={survey} />;
  if (data.reason === "withheld")
    return (
      <>
        <p class="notice">{reasonInWords(data)}</p>
        <TooFew />
      </>
    );
  if (data.state === "none" || data.r2 === null) return <p class="notice">{reasonInWords(data)}</p>;
  return (
    <>
      {data.state === "provisional" && <p class="notice notice-warn">{drivers.provisional}</p>}
      {data.reason === "too_many_items" && <p class="notice">{drivers.tooMany}</p>}
      {data.collinear && <p class="notice notice-warn">{drivers.collinear}</p>}
      <Table data={data} survey={survey} />
      <p class="quiet">
        {drivers.counts(
          whole(data.n, language.value),
          whole(data.lost, language.value),
          percent(data.r2, language.value),
        )}{" "}
        <Term term="r2" quiet /> {drivers.caution}
      </p>
      <KindGrid data={data} survey={survey} />
    </>
  );
}

/** Items that the headline names; the others are counted. */
const MOST_NAMES = 3;

/** What goes together with the outcome beyond an equal share, the most first. */
function foremost(data: DriversResult | null): DriverItem[] {
  const fair = 1 / Math.max(1, data?.items.length ?? 1);
  return (data?.items ?? [])
    .filter(({ low, kind }) => low !== null && low > fair && kind !== "reverse")
    .toSorted((a, b) => (b.lmgShare ?? 0) - (a.lmgShare ?? 0));
}

/** The same in a sentence. */
function headline(items: readonly DriverItem[], survey: Survey, outcome: string): string {
  const drivers = said.value;
  const name = namesOf(survey);
  const called = nameInSentence(outcome, name(outcome));
  const named = items
    .slice(0, MOST_NAMES)
    .map(({ key }, place) => (place === 0 ? name(key) : nameInSentence(key, name(key))));
  const others = items.length - named.length;
  return named.length === 0
    ? drivers.title(called)
    : drivers.most(named, others === 0 ? null : whole(others, language.value), called);
}

/** What customers say matters, and what their answers show to matter for the outcome. */
export function DriversPage(): JSX.Element {
  const { survey, span } = useOnShow();
  const drivers = said.value;
  const outcomes = survey.items.filter(({ role }) => role === "result");
  const outcome = outcomes.find(({ key }) => key === address.value.outcome)?.key ?? outcomes[0]?.key ?? null;
  const answer = useAnswer(outcome === null ? null : driversPath(address.value, span, outcome));
  if (outcome === null)
    return (
      <>
        <PageHead survey={survey} title={drivers.name} span={span} n={null} />
        <p class="notice">{drivers.noOutcome}</p>
      </>
    );
  const most = foremost(answer.data);
  return (
    <>
      <PageHead
        survey={survey}
        title={headline(most, survey, outcome)}
        span={span}
        n={answer.data?.n ?? null}
      >
        <p class="lead">{drivers.text}</p>
        {most.length > MOST_NAMES && <AllInList id="drivers" />}
      </PageHead>
      <div class="tabs" role="group" aria-label={drivers.outcome}>
        {outcomes.map(({ key }) => (
          <button key={key} type="button" aria-pressed={key === outcome} onClick={() => go({ outcome: key })}>
            {nameOf(survey, key, language.value)}
          </button>
        ))}
      </div>
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {(data) => <Figures data={data} survey={survey} />}
      </Shown>
    </>
  );
}

import type { CompareItem, CompareResult, Quadrant, Side } from "@klankbord/shared/matrix";
import { type Beside, besideLine, digitsOfDifference, pointsBeside } from "@klankbord/shared/words";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { chance, range, signed, whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { Term } from "../../parts/Term.tsx";
import { absentInWords } from "../../parts/absentInWords.ts";
import { Verdict } from "../../parts/Verdict.tsx";
import { nameOf } from "../../survey/itemName.ts";
import type { Pair } from "./pair.ts";
import { said } from "./said.ts";

/** Between two periods goes an arrow; two groups stand beside each other. */
const signOf = ({ kind }: Pair): string => (kind === "period" ? "→" : "·");

interface MovedProps {
  from: Quadrant | null;
  to: Quadrant | null;
  pair: Pair;
}

function Moved({ from, to, pair }: MovedProps): JSX.Element {
  if (from === to) return <Verdict quadrant={to} />;
  return (
    <span class="moved">
      <Verdict quadrant={from} />
      <span aria-hidden="true"> {signOf(pair)} </span>
      <span class="for-ears">, {pair.heads[1]}: </span>
      <Verdict quadrant={to} />
    </span>
  );
}

const SIDES = ["satisfaction", "importance"] as const;
const COLUMNS = ["means", "change", "q", "n"] as const;

// Heads of two levels are told to each cell by id: not every screen reader works them out.
const ITEM = "compared-item";
const VERDICT = "compared-verdict";
const sideId = (side: Side): string => `compared-${side}`;
const columnId = (side: Side, column: (typeof COLUMNS)[number]): string => `compared-${side}-${column}`;
const rowId = (key: string): string => `compared-row-${key}`;

interface SideCellsProps {
  item: CompareItem;
  of: Side;
  pair: Pair;
  /** The line under which both means stand. */
  beside: Beside;
}

function SideCells({ item, of, pair, beside }: SideCellsProps): JSX.Element {
  const now = language.value;
  const side = item[of];
  const headsOf = (...columns: (typeof COLUMNS)[number][]): string =>
    [rowId(item.key), sideId(of), ...columns.map((column) => columnId(of, column))].join(" ");
  if (side === null || side.difference === null)
    return (
      <td class="number quiet" colSpan={COLUMNS.length} headers={headsOf(...COLUMNS)}>
        {side === null ? words.value.notAsked : absentInWords(side.note)}
      </td>
    );
  const digits = digitsOfDifference(side.difference, side);
  const sure = side.q !== null && side.q < 0.05;
  return (
    <>
      <td class="number" headers={headsOf("means")}>
        {side.mean1 !== null && pointsBeside(side.mean1, beside, now)} {signOf(pair)}{" "}
        {side.mean2 !== null && pointsBeside(side.mean2, beside, now)}
      </td>
      <td class="number" headers={headsOf("change")}>
        <span class={sure ? "figure figure-sure" : "figure"}>{signed(side.difference, digits, now)}</span>
        {side.low !== null && side.high !== null && (
          <span class="interval">{range(side.low, side.high, digits, now)}</span>
        )}
      </td>
      <td class="number" headers={headsOf("q")}>
        {side.q === null ? "–" : chance(side.q, now)}
      </td>
      <td class="number" headers={headsOf("n")}>
        {[side.n1, side.n2].map((n) => whole(n, now)).join(" / ")}
      </td>
    </>
  );
}

interface RowProps {
  item: CompareItem;
  survey: Survey;
  pair: Pair;
  beside: Record<Side, Beside>;
}

function Row({ item, survey, pair, beside }: RowProps): JSX.Element {
  const now = language.value;
  return (
    <tr>
      <th scope="row" id={rowId(item.key)} headers={ITEM}>
        {nameOf(survey, item.key, now)}
      </th>
      {SIDES.map((side) => (
        <SideCells key={side} item={item} of={side} pair={pair} beside={beside[side]} />
      ))}
      <td headers={`${rowId(item.key)} ${VERDICT}`}>
        <Moved from={item.quadrant1} to={item.quadrant2} pair={pair} />
      </td>
    </tr>
  );
}

interface CompareTableProps {
  data: CompareResult;
  survey: Survey;
  pair: Pair;
}

/** Per item and side the change with its interval, corrected for looking at several items, and from which corner to which. */
export function CompareTable({ data, survey, pair }: CompareTableProps): JSX.Element {
  const compare = said.value;
  const { matrix, item, sides, terms, verdict } = words.value;
  const besideOf = (side: Side): Beside =>
    besideLine(
      data.lines[side],
      data.items.flatMap((one) => [one[side]?.mean1 ?? null, one[side]?.mean2 ?? null]),
    );
  const beside = { satisfaction: besideOf("satisfaction"), importance: besideOf("importance") };
  const heads = pair.heads.join(` ${signOf(pair)} `);
  return (
    <section class="block">
      <h2 id="compared">{matrix.tableTitle}</h2>
      <p class="quiet">
        <Term term="difference" /> <Term term="q" />
      </p>
      <div class="scroll" role="region" aria-labelledby="compared" tabIndex={0}>
        <table>
          <caption class="for-ears">{pair.about}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} id={ITEM}>
                {item}
              </th>
              {SIDES.map((side) => (
                <th key={side} id={sideId(side)} scope="colgroup" colSpan={COLUMNS.length} class="over">
                  {sides[side]}
                </th>
              ))}
              <th scope="col" rowSpan={2} id={VERDICT}>
                {verdict}: {heads}
              </th>
            </tr>
            <tr>
              {SIDES.map((side) => [
                <th key={`${side}-means`} id={columnId(side, "means")} scope="col" class="number">
                  {heads}
                </th>,
                <th key={`${side}-change`} id={columnId(side, "change")} scope="col" class="number">
                  {compare.change}
                </th>,
                <th key={`${side}-q`} id={columnId(side, "q")} scope="col" class="number">
                  {terms.q.name}
                </th>,
                <th key={`${side}-n`} id={columnId(side, "n")} scope="col" class="number">
                  n: {pair.heads.join(" / ")}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <Row key={one.key} item={one} survey={survey} pair={pair} beside={beside} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

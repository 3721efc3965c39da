import type { CompareItem, CompareResult, Difference, Quadrant } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import type { Survey } from "../api/shapes.ts";
import { chance, decimal, range, signed, whole } from "../language/figures.ts";
import { language, words } from "../language/language.ts";
import { Term } from "../shell/Term.tsx";
import { absentInWords } from "../shell/absentInWords.ts";
import { Verdict } from "../shell/Verdict.tsx";
import { nameOf } from "../survey/itemName.ts";
import type { Pair } from "./pair.ts";

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

function Side({ side, pair }: { side: Difference | null; pair: Pair }): JSX.Element {
  const now = language.value;
  if (side === null || side.difference === null)
    return (
      <td class="number quiet" colSpan={4}>
        {side === null ? words.value.notAsked : absentInWords(side.note)}
      </td>
    );
  const sure = side.q !== null && side.q < 0.05;
  return (
    <>
      <td class="number">
        {side.mean1 !== null && decimal(side.mean1, 2, now)} {signOf(pair)}{" "}
        {side.mean2 !== null && decimal(side.mean2, 2, now)}
      </td>
      <td class="number">
        <span class={sure ? "figure figure-sure" : "figure"}>{signed(side.difference, 2, now)}</span>
        {side.low !== null && side.high !== null && (
          <span class="interval">{range(side.low, side.high, 2, now)}</span>
        )}
      </td>
      <td class="number">{side.q === null ? "–" : chance(side.q, now)}</td>
      <td class="number">{[side.n1, side.n2].map((n) => (n === null ? "–" : whole(n, now))).join(" / ")}</td>
    </>
  );
}

function Row({ item, survey, pair }: { item: CompareItem; survey: Survey; pair: Pair }): JSX.Element {
  const now = language.value;
  return (
    <tr>
      <th scope="row">{nameOf(survey, item.key, now)}</th>
      <Side side={item.satisfaction} pair={pair} />
      <Side side={item.importance} pair={pair} />
      <td>
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
  const { matrix, item, sides, compare, terms, verdict } = words.value;
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
              <td />
              <th scope="colgroup" colSpan={4} class="over">
                {sides.satisfaction}
              </th>
              <th scope="colgroup" colSpan={4} class="over">
                {sides.importance}
              </th>
              <td />
            </tr>
            <tr>
              <th scope="col">{item}</th>
              {["satisfaction", "importance"].map((side) => [
                <th key={`${side}-means`} scope="col" class="number">
                  {heads}
                </th>,
                <th key={`${side}-change`} scope="col" class="number">
                  {compare.change}
                </th>,
                <th key={`${side}-q`} scope="col" class="number">
                  {terms.q.name}
                </th>,
                <th key={`${side}-n`} scope="col" class="number">
                  n: {pair.heads.join(" / ")}
                </th>,
              ])}
              <th scope="col">
                {verdict}: {heads}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <Row key={one.key} item={one} survey={survey} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

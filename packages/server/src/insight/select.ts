import type { SurveyDefinition } from "@klankbord/shared";
import { refuseFilter, type Cells, type SelectionFacts, type Withheld } from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../intake/segments.ts";
import { readCells } from "./cells.ts";
import { segmentKeys, segmentsOfFilter, valuesOf } from "./filter-segments.ts";
import { joinCells, nobody, withoutMasked, withoutRevealing } from "./masks.ts";
import type { Filter } from "./question.ts";
import { tellApart, type Family, type Scope, type Told } from "./told.ts";
import { withheldUnion } from "./withheld.ts";

/** What may be shown of the answers that a filter and a period select. */
export interface Selected extends SelectionFacts {
  /** Answers in the selection, also where it is withheld. */
  n: number;
  /** Why nothing of it may be shown; null where it may. */
  withheld: Withheld | null;
  /** Of nobody where it is withheld; without the ratings that would give others away. */
  cells: Cells;
  segments: readonly string[];
}

/** Everybody's answers in a period. */
export async function selectEverybody({ db, definition, period }: Scope): Promise<Selected> {
  const segments = [EVERYONE];
  const cells = await readCells(db, { definition, segments, period });
  const withheld = cells.n === 0 ? "empty" : cells.n < definition.minimumN ? "too_few" : null;
  return { n: cells.n, withheld, cells: withheld ? nobody(cells) : cells, segments };
}

/** The selection of a filter under the small-group rules (P5): the same for every figure, picture and export. */
export async function select(scope: Scope, filter: Filter): Promise<Selected> {
  if (filter.size === 0) return selectEverybody(scope);
  const { db, definition, period } = scope;
  const { minimumN } = definition;
  const segments = segmentsOfFilter(definition, filter);
  const cells = await readCells(db, { definition, segments, period });
  const everybody = await readCells(db, { definition, segments: [EVERYONE], period });
  const { n } = cells;
  const hide = (withheld: Withheld): Selected => ({ n, withheld, cells: nobody(cells), segments });
  if (n === 0) return hide("empty");
  if (n < minimumN) return hide("too_few");
  if (refuseFilter(everybody.n, n, minimumN)) return hide("complement");

  let shown = withoutRevealing(cells, everybody, minimumN);
  for (const family of familiesOf(definition, filter)) {
    const asked = filter.get(family.vary) ?? [];
    const told = await tellApart(scope, family);
    const whole = await wholeOf(scope, family, told, everybody);
    if (whole === null) continue;
    const withheld = withheldUnion(asked, told.values, whole.n, minimumN);
    if (withheld && withheld !== "empty") return hide(withheld);
    // A value may be shown as a whole and yet hold an item that gives another value's few ratings away.
    if (family.keys.length === filter.size) shown = withoutMasked(shown, asked, told, whole, minimumN);
  }
  return { n, withheld: null, cells: shown, segments };
}

/**
 * Along what a filter's answers are told apart: each of its dimensions by itself; and in a combination each dimension
 * again, once for all the values of the others.
 */
function familiesOf(definition: SurveyDefinition, filter: Filter): Family[] {
  const single = [...filter.keys()].map((vary): Family => ({ keys: [vary], vary, fixed: {} }));
  if (filter.size === 1) return single;
  const keys = segmentKeys(definition, filter);
  return [
    ...single,
    ...keys.flatMap((vary) =>
      valuesOf(
        filter,
        keys.filter((key) => key !== vary),
      ).map((fixed): Family => ({ keys, vary, fixed })),
    ),
  ];
}

/**
 * What the parts of a family are parts of: everybody, or one value's answers, or where neither is tallied the parts
 * themselves. Null where there are none.
 */
async function wholeOf(
  { db, definition, period }: Scope,
  { keys, vary, fixed }: Family,
  { parts }: Told,
  everybody: Cells,
): Promise<Cells | null> {
  const others = keys.filter((key) => key !== vary);
  if (parts.size === 0) return null;
  if (others.length === 0) return everybody;
  if (others.length > 1) return joinCells([...parts.values()]);
  return readCells(db, { definition, segments: [segmentOf(fixed, others)], period });
}

import { ratedOf } from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../../tallies/segments.ts";
import { readCells } from "../../tallies/reading/cells.ts";
import { segmentKeys, segmentsOfFilter, valuesOf } from "../filterSegments.ts";
import { joinCells, ratedByValue, withoutMasked, withoutRevealing } from "./masks.ts";
import { readHiddenCells } from "./combinations.ts";
import { readBeside } from "./nested.ts";
import type { Filter } from "../question.ts";
import { selected, type Selected } from "./selected.ts";
import { tellApart, type Scope } from "./tellApart.ts";
import { readValues } from "../../tallies/reading/values.ts";
import { withheldUnion } from "./withheld.ts";

/**
 * What may be shown of a combination of dimensions under the small-group rules (P5). It is judged along each of its
 * dimensions, once for all the values of the others; each value also has to be shown by itself, and all cells of the
 * combination together have to tell nothing of few (`readHiddenCells`).
 */
export async function selectCombination(scope: Scope, filter: Filter): Promise<Selected> {
  const { db, definition, period } = scope;
  const { minimumN } = definition;
  const segments = segmentsOfFilter(definition, filter);
  const everybody = await readCells(db, { definition, segments: [EVERYONE], period });
  const cells = await readCells(db, { definition, segments, period });
  if (cells.n < minimumN) return selected(cells, cells.n === 0 ? "empty" : "too_few", segments);
  for (const [dimension, asked] of filter) {
    const values = await readValues(db, definition.key, period, dimension);
    const beside = await readBeside(scope, dimension);
    const withheld = withheldUnion(asked, values, everybody.n, minimumN, beside);
    if (withheld) return selected(cells, withheld, segments);
  }

  const keys = segmentKeys(definition, filter);
  let shown = withoutRevealing(cells, ratedOf(everybody), minimumN);
  for (const vary of keys) {
    const asked = filter.get(vary) ?? [];
    const others = keys.filter((key) => key !== vary);
    for (const fixed of valuesOf(filter, others)) {
      const told = await tellApart(scope, { keys, vary, fixed });
      if (told.parts.size === 0) continue;
      // Only single values and declared combinations are tallied; elsewhere the parts are all that can be asked for.
      const whole =
        others.length > 1
          ? joinCells([...told.parts.values()])
          : await readCells(db, { definition, segments: [segmentOf(fixed, others)], period });
      const withheld = withheldUnion(asked, told.values, whole.n, minimumN);
      if (withheld && withheld !== "empty") return selected(cells, withheld, segments);
      shown = withoutMasked(shown, asked, ratedByValue(told.parts), ratedOf(whole), minimumN);
    }
  }
  const hidden = await readHiddenCells(scope, keys);
  if (segments.some((segment) => hidden.has(segment))) return selected(cells, "protects_other", segments);
  return selected(shown, null, segments);
}

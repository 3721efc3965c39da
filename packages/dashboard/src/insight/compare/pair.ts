import type { Address } from "../../route/address.ts";
import type { Question } from "../../api/client.ts";
import { comparePath } from "../../api/questions.ts";
import type { Survey } from "../../api/shapes.ts";
import { type Span, spanBefore, spanYearAgo } from "../../choices/presets.ts";
import { segmentName } from "../../survey/dimensions.ts";
import { spanInWords } from "../../parts/PageHead.tsx";
import { said } from "./said.ts";

/** The two sets that a comparison sets side by side: what to ask, and what both are called. */
export interface Pair {
  kind: "period" | "group";
  path: Question<"GET /api/v1/surveys/:key/compare">;
  first: string;
  second: string;
  /** The two as heads of columns. */
  heads: readonly [string, string];
  /** The comparison in a sentence. */
  about: string;
  /** What the arrows of the picture mean; null where that is plain. */
  arrows: string | null;
}

/** What the address compares; a sentence where it cannot be compared. */
export function pairOf(survey: Survey, address: Address, span: Span): Pair | string {
  const compare = said.value;
  if (address.against === "rest") {
    if (address.segment === null) return compare.restNeedsSegment;
    const name = segmentName(survey, address.segment);
    return {
      kind: "group",
      path: comparePath(address, { kind: "rest", span }),
      first: compare.rest,
      second: name,
      // Several names are too long for the heads of narrow columns.
      heads: [compare.others, address.segment.values.length > 1 ? compare.chosen : name],
      about: compare.besideRest(name),
      arrows: compare.fromRest(name),
    };
  }
  const before = address.against === "year" ? spanYearAgo(span) : spanBefore(span);
  if (before === null) return compare.needsSpan;
  const [first, second] = [spanInWords(before), spanInWords(span)];
  return {
    kind: "period",
    path: comparePath(address, { kind: "periods", first: before, second: span }),
    first,
    second,
    heads: [compare.first, compare.second],
    about: compare.tableCaption(first, second),
    arrows: null,
  };
}

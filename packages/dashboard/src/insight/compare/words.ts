import type { Against } from "../../route/choices.ts";

/** The words of this page, in one language. */
export interface CompareWords {
  title: string;
  against: string;
  kinds: Record<Against, string>;
  titleBeside: string;
  restNeedsSegment: string;
  everyoneChosen: string;
  mostChosen: (most: string) => string;
  needsSpan: string;
  chart: Record<"period" | "group", string>;
  tableCaption: (first: string, second: string) => string;
  first: string;
  second: string;
  change: string;
  sentences: string;
  /** No change beyond chance on either side. */
  nothingSure: Record<"period" | "group", string>;
  /** The same of the one side where the other one has a change. */
  nothingSureIn: Record<"period" | "group", (side: string) => string>;
  none: string;
  instead: string;
  /** Why a comparison starts with this period: it was found to hold enough for a verdict, or none of the usual ones does. */
  start: Record<"found" | "none", (period: string, needed: string) => string>;
  frozen: Record<"period" | "group", string>;
  rest: string;
  others: string;
  chosen: string;
  besideRest: (segment: string) => string;
  fromRest: (segment: string) => string;
}

import type { CompareWords } from "./words.ts";

export const en: CompareWords = {
  title: "What has changed",
  against: "Compared with",
  kinds: { before: "the period before it", year: "the same period last year", rest: "all others" },
  titleBeside: "Groups beside all others",
  restNeedsSegment: "Choose one or more groups to compare them, together, with all others.",
  everyoneChosen:
    "All groups are chosen now, so that no others are left, or too few. Leave at least one out.",
  mostChosen: (most) => `No more than ${most} groups at once.`,
  needsSpan: "Choose a period with a first and a last day; “everything” has no period before it.",
  chart: {
    period: "Movement in the priority matrix",
    group: "Differences in the priority matrix",
  },
  tableCaption: (first, second) => `Before: ${first}. Now: ${second}.`,
  first: "Before",
  second: "Now",
  change: "Difference",
  sentences: "In words",
  nothingSure: {
    period: "No change that goes beyond chance, in satisfaction or in importance",
    group: "No difference that goes beyond chance, in satisfaction or in importance",
  },
  nothingSureIn: {
    period: (side) => `No change in ${side} that goes beyond chance`,
    group: (side) => `No difference in ${side} that goes beyond chance`,
  },
  none: "No item has enough answers in both periods to compare.",
  instead: "Compare a shorter period with the one before it:",
  start: {
    found: (period, needed) =>
      `These are the ${period}: of the usual periods the longest in which both sides have the ${needed} answers that a verdict needs.`,
    none: (period, needed) =>
      `These are the ${period}; in none of the usual periods do both sides have the ${needed} answers that a verdict needs.`,
  },
  frozen: {
    period: "Both stand under the same lines, those of the first, so that movement is movement of the items.",
    group:
      "Both stand under the same lines, those of all others. An arrow is no movement in time: it goes from the others to the chosen group.",
  },
  rest: "all others",
  others: "others",
  chosen: "chosen",
  besideRest: (segment) => `${segment} beside all others.`,
  fromRest: (segment) => `from all others to ${segment}`,
};

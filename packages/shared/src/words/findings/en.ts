import type { Against, Phrases } from "./phrases.ts";

function moved(against: Against, up: boolean, amount: string): string {
  if (against === "group") return `scores ${amount} ${up ? "higher" : "lower"}`;
  return `${up ? "improved" : "worsened"} by ${amount}`;
}

function valued(against: Against, up: boolean, amount: string): string {
  const matters = `${amount} ${up ? "more" : "less"}`;
  return against === "group" ? `matters ${matters}` : `came to matter ${matters}`;
}

export const en: Phrases = {
  list: (parts) => parts.join(", "),
  listAndMore: (named, others) => `${named.join(", ")} and ${others} more`,
  items: (n, one) => `${n} ${one ? "item" : "items"}`,
  certainty: { clear: "clear", likely: "likely", cannot_tell: "cannot tell yet" },
  finding: {
    tackle: (items) => `Tackle first: ${items}`,
    nothing: "Nothing to tackle first: no item is both important and below the satisfaction line",
    nothingYet: "Nothing stands out yet to tackle first",
    near: (items) => `Close to the lines, cannot tell yet: ${items}`,
    possible: (items) => `Not ruled out: ${items}`,
    unjudged: (items, needed) => `No verdict yet, fewer than ${needed} answers: ${items}`,
    notShown: (items) => `Without a verdict, as it is not shown here: ${items}`,
    tooFew: (n, needed) =>
      `Too few answers for a verdict: an item needs ${needed}, and there are ${n} in all`,
    notAsked: "No priorities: this survey does not ask what is important",
    noLines: "No verdict: the chosen rule gives no lines here",
  },
  withheld: {
    empty: () => "Nobody answered in this selection",
    too_few: (minimumN) =>
      `Too few answers to show: figures start at ${minimumN}, so that nobody can be recognised`,
    complement: () =>
      "Not shown: so few answers are left outside this selection that they could be computed from it",
    protects_other: () => "Not shown: with these figures a smaller group could be computed",
    waiting: (minimumN) =>
      `Not shown yet: a small group counts ${minimumN} answers at a time, so that nobody can see what one answer changes`,
  },
  change: {
    moved: (name, side, against, direction, amount) =>
      `${name} ${(side === "satisfaction" ? moved : valued)(against, direction > 0, amount)}`,
    none: (name, side, against, figures) => {
      const what = `no demonstrable ${against === "group" ? "difference" : "change"}`;
      return `${name}: ${what}${side === "satisfaction" ? "" : " in importance"} (${figures.join("; ")})`;
    },
    same: (name, side, against) => {
      if (against === "group") return `${name} ${side === "satisfaction" ? "scores" : "matters"} the same`;
      return side === "satisfaction" ? `${name} did not change` : `${name} matters as much as before`;
    },
    unlikelyChance: "unlikely to be chance",
    amongMany: "by itself it would be, but among so many comparisons one may stand out by chance",
    untested: "too little variation to test",
    hidden: (name) => `${name}: too few answers to compare`,
    interval: (low, high) => `${low} to ${high}`,
    quadrant: (from, to, against) =>
      against === "group" ? `there it is “${from}”, here “${to}”` : `it moved from “${from}” to “${to}”`,
    quadrantByChance: ", though that may be chance",
  },
  notes: {
    items_hidden: (items, minimumN) => `Not shown, fewer than ${minimumN} answers to a question: ${items}.`,
    items_protect: (items) =>
      `Not shown, as the few answers of others could be worked out from them: ${items}.`,
    in_packets: (under, minimumN) =>
      `Under ${under} answers they count ${minimumN} at a time, in the order in which they came; the others wait for the next.`,
    items_wait: (items) => `Not shown yet, waiting for more answers or for different ones: ${items}.`,
    all_not_applicable: (items) => `Everyone chose not applicable: ${items}.`,
    nobody_rated: (items) => `Nobody gave a rating: ${items}.`,
    no_verdict_yet: (items, needed) =>
      `Figures without a verdict yet, fewer than ${needed} answers: ${items}.`,
    missing: (share, { missing, asked, notApplicable, noAnswer, skipped }) =>
      `${share} of the ratings (${missing} of ${asked}) are not a number: ${notApplicable} not applicable, ${noAnswer} left open, ${skipped} skipped. None is filled in or counted as low.`,
    few_pairs: (items) =>
      `The gap rests on fewer people than the means, as many rated one side only: ${items}.`,
    no_variation: (items) => `Everybody gave the same answer, so there is no interval: ${items}.`,
    straight_lining: (share, { same, n, low, high }) =>
      `${share} (${low} to ${high}) of those who rated three importances or more gave all the same answer (${same} of ${n}): for them everything matters alike.`,
    rule_matters: (items) => `The verdict depends on where the lines are drawn: ${items}.`,
    lines_missing: (rule) => `The rule “${rule}” has nothing to draw its lines from here.`,
    lines_alone: (rule) => `The rule “${rule}” needs two items or more that have figures.`,
    side: (name, side) => `${name} (${side})`,
  },
  method: {
    answers: (n, one, period) => `${n} ${one ? "answer" : "answers"}${period}.`,
    period: (from, to) => {
      if (from !== null && to !== null) return `, ${from} to ${to}`;
      if (from !== null) return `, since ${from}`;
      return to === null ? "" : `, up to ${to}`;
    },
    lines: (rule, satisfaction, importance) =>
      `Lines: ${rule}, satisfaction ${satisfaction} and importance ${importance}; on the line counts as high.`,
    intervals: "Of 100 such measurements, some 95 have a range that holds the true value.",
    bootstrap: (draws) =>
      `Certainty: the share of ${draws} fresh draws from the same respondents that give the same verdict.`,
    normal: "Certainty: computed from the spread of the means, with the lines held where they are.",
    linearised:
      "Certainty: computed from the spread of the distance to the lines, which move with the answers.",
  },
  picture: {
    title: (n, one) => `Priority matrix of ${n} ${one ? "answer" : "answers"}.`,
    quadrant: (quadrant, items) => `${quadrant}: ${items}.`,
    noVerdict: (items) => `No verdict yet: ${items}.`,
    point: (name, satisfaction, importance) =>
      `${name} (satisfaction ${satisfaction}, importance ${importance})`,
    notShown: (items) => `Not in the picture: ${items}.`,
  },
  agreement: {
    all: "The same under every line rule",
    some: (same, other) => `The same by ${same}; otherwise by ${other}`,
  },
};

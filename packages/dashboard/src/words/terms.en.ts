import type { Explained, TermKey } from "./words.ts";

/** What each term means, in English, short enough to read beside the figure. */
export const terms: Record<TermKey, Explained> = {
  interval: {
    name: "95% interval",
    text: "Of 100 surveys like this one, some 95 have a range that holds the mean that all such customers would give. The more answers, the narrower.",
  },
  top2: {
    name: "Top 2",
    text: "The share of people who chose one of the two highest answers.",
  },
  bottom2: {
    name: "Bottom 2",
    text: "The share of people who chose one of the two lowest answers.",
  },
  gap: {
    name: "Gap",
    text: "Satisfaction minus importance, over the people who gave both. Below zero: it matters more than it satisfies.",
  },
  opportunity: {
    name: "Opportunity",
    text: "Ulwick’s score from 0 to 20: how many find it important, plus how far satisfaction lags behind. Above 12 is usually worth a closer look.",
  },
  importantDissatisfied: {
    name: "Important and dissatisfied",
    text: "The share of people who find this important (top 2) and are dissatisfied with it (bottom 2). It decides the order within “tackle first”.",
  },
  certainty: {
    name: "Certainty",
    text: "How often the same verdict comes out when the answers are drawn again and again from those we have. Clear: 95% or more. Likely: 80 to 95%. Less: cannot tell yet.",
  },
  otherRules: {
    name: "Under other lines",
    text: "Where the lines are drawn decides the corner. Here you see whether the verdict holds under the other usual rules.",
  },
  index: {
    name: "Index",
    text: "Satisfaction from 0 to 100 over all handling items; an item that customers find more important counts for more.",
  },
  difference: {
    name: "Difference",
    text: "The second mean minus the first, with its 95% interval. If the interval leaves out zero, chance alone does not easily explain it.",
  },
  q: {
    name: "q",
    text: "How surprising the difference would be if nothing had changed, judged more strictly because several items are looked at at once. Under 0.05 we call it unlikely to be chance.",
  },
  stated: {
    name: "Stated importance",
    text: "What customers say matters: the mean of the importance they gave.",
  },
  derived: {
    name: "Derived importance",
    text: "What goes together with the outcome: this item’s share in explaining the differences between customers, fairly divided over items that go up and down together. It shows association, not cause.",
  },
  johnson: {
    name: "Second calculation",
    text: "The same share, divided in another way (Johnson’s weights). Where the two lie close together, the outcome does not depend on how it is calculated.",
  },
  r2: {
    name: "Explained",
    text: "The part of the differences in the outcome that goes together with these items. The rest has other reasons.",
  },
  correlation: {
    name: "r and rho",
    text: "How strongly item and outcome go up and down together: 0 is not at all, 1 is wholly, below zero is the other way round. r goes by the values themselves, rho only by their order.",
  },
  net: {
    name: "Net recommend",
    text: "The share who chose the highest answer minus the share who chose 1, 2 or 3. This is not an NPS, which needs a question from 0 to 10.",
  },
};

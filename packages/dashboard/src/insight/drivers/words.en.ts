import type { DriversWords } from "./words.ts";

export const en: DriversWords = {
  name: "Drivers",
  title: (outcome) => `What goes together with ${outcome}`,
  most: (items, others, outcome) =>
    `${new Intl.ListFormat("en-GB").format(others === null ? items : [...items, `${others} more`])} ${items.length > 1 ? "go" : "goes"} together most with ${outcome}`,
  outcome: "Outcome",
  text: "Customers say what matters to them. Their answers also show it: which items go up and down with the outcome.",
  caption: "Each item’s share in explaining the outcome",
  grid: "What they say and what shows",
  kinds: {
    key: { name: "Key", text: "Named more, goes together more." },
    hygiene: {
      name: "Taken for granted",
      text: "Named more, goes together less: at present it hardly distinguishes.",
    },
    hidden_driver: {
      name: "Hidden driver",
      text: "Named less, goes together more with the outcome.",
    },
    minor: { name: "Minor", text: "Named less, goes together less." },
    reverse: {
      name: "The other way round",
      text: "Who is more satisfied with it gives the outcome a lower mark.",
    },
  },
  gridHelp:
    "More and less are beside the other items. What to tackle first stands under Priorities, which also weighs how satisfied customers are.",
  stated: "Stated",
  share: "Share",
  provisional: "Provisional: under 200 complete answers the order can still change.",
  none: (n) => `Too few complete answers to tell (${n}; at least 100 are needed).`,
  constant: "All complete answers give the outcome the same value, so nothing can be explained.",
  noItems: "There are no items to explain the outcome with.",
  withheld: "These answers are too few to show.",
  collinear: "Some items were answered exactly alike; their shares cannot be told apart.",
  tooMany: "With more than twelve items the shares are Johnson’s weights, without an interval.",
  counts: (n, lost, r2) =>
    `${n} complete answers; ${lost} left out because an item was missing. These items explain ${r2} of the differences.`,
  caution:
    "It shows what goes together, not what causes what. Two items that are answered alike share their weight.",
  noOutcome: "This survey has no result item to explain.",
};

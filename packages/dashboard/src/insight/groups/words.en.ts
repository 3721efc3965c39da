import type { GroupWords } from "./words.ts";

export const groups: GroupWords = {
  title: "Group by group",
  by: "By",
  caption: (dimension) => `Index and what to tackle first, by ${dimension}`,
  group: "Group",
  index: "Index",
  tackle: "Tackle first",
  nothing: "nothing stands out",
  find: "Find",
  findAll: "Show all",
  noneFound: "No group has this in its name.",
  pages: "Pages of groups",
  before: "Previous page",
  after: "Next page",
  rows: (first, last, all) => `${first} to ${last} of ${all}`,
  notListed: (values, n) =>
    `${values} more values, with ${n} answers together, are not listed: there are too many. They count in everything else.`,
  other: (n) => `Other: ${n} answers name no group, or one that nobody here knows. They count for the whole.`,
  noDimension: "This survey does not record a location, channel or product, so there are no groups to show.",
  order: "In the order of the number of answers: this is no ranking.",
  show: "Show its matrix",
};

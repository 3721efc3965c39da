/** The words of the page of groups, in one language. */
export interface GroupWords {
  title: string;
  by: string;
  caption: (dimension: string) => string;
  group: string;
  index: string;
  tackle: string;
  nothing: string;
  find: string;
  findAll: string;
  noneFound: string;
  pages: string;
  before: string;
  after: string;
  rows: (first: string, last: string, all: string) => string;
  /** Values that are too many to list, and their answers. */
  notListed: (values: string, n: string) => string;
  /** Answers in no group. */
  other: (n: string) => string;
  noDimension: string;
  order: string;
  show: string;
}

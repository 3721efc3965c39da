import type { TrendWords } from "./words.ts";

export const en: TrendWords = {
  register: { read: "All improvements", write: "All improvements, and writing down a new one" },
  title: "Over time",
  unit: "By",
  units: { week: "week", month: "month", quarter: "quarter" },
  index: "Satisfaction index, 0–100",
  caption: "Index and satisfaction per item, by period",
  items: "Satisfaction per item, all on one scale",
  period: "Period",
  gap: "A gap in the line: too few answers to show.",
  noPeriods: "There are no periods to show yet.",
  allHidden: (unit) => `No ${unit} has enough answers to show. Choose longer steps or a larger group.`,
  detail: "The band is the 95% interval.",
  part: (from, to) =>
    from === null ? `up to ${to ?? ""}` : to === null ? `from ${from}` : `${from} to ${to}`,
  hollow: (parts) => `A hollow point is not a whole period: ${new Intl.ListFormat("en-GB").format(parts)}.`,
  tableTitle: "The same in figures",
  latest: (index, interval, period) => `In ${period} the satisfaction index was ${index}${interval}`,
  marks: "Marks in the picture",
  marksHelp: "The arrow keys go from mark to mark.",
  newVersion: (version) => `New version of the survey (version ${version})`,
  happened: "What happened",
};

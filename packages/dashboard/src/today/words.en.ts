import { whole } from "../format/figures.ts";

const count = (n: number): string => whole(n, "en");

export const en = {
  waits: (n: number) => (n === 1 ? "One thing waits for you" : `${count(n)} things wait for you`),
  nothingWaits: "Nothing waits for you.",
  waiting: "What waits",
  review: "Improvement",
  reviewText: (title: string) => `“${title}”: its 90 days are over. See what moved`,
  people: "People",
  peopleText: "Until now only the access token opens this dashboard. Add yourself, as owner",
  server: "Server",
  failed: (n: number) =>
    n === 1
      ? "One job of the server failed, and will not be tried again by itself"
      : `${count(n)} jobs of the server failed, and will not be tried again by themselves`,
  say: "What the answers say",
  year: "Last 12 months",
  days90: "Last 90 days",
};

export type TodayWords = typeof en;

import type { DemoLanguage } from "./words.ts";

/** Where the demo's pages stand. The shop's own link to the other language keeps the visitor on the page. */
export const DEMO_LINKS = {
  shop: (language: DemoLanguage) => `/demo?language=${language}`,
  receipt: (language: DemoLanguage) => `/demo/receipt?language=${language}`,
  post: (language: DemoLanguage) => `/demo/post?language=${language}`,
  hosted: (language: DemoLanguage) => `/s/monitor?location=utrecht&language=${language}`,
  preview: "/preview/monitor",
  dashboard: "/dashboard",
};

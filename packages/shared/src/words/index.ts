export { chartWords, type ChartWords, type ReaderLanguage } from "./chart.ts";

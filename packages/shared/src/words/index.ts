export { CUSTOMER_WORDS, customerWords } from "./customer/customerWords.ts";
export { chartWords, type ChartWords, type ReaderLanguage } from "./chart.ts";
export {
  agreementInWords,
  changeInWords,
  findingInWords,
  itemName,
  methodInWords,
  nameInSentence,
  noteInWords,
  pictureInWords,
  withheldInWords,
  type Against,
  type NamedItem,
  type NameOf,
} from "./findings/index.ts";

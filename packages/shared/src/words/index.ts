export { CUSTOMER_WORDS, customerWords } from "./customer/customerWords.ts";
export { chartWords, type ChartWords, type ReaderLanguage } from "./chart.ts";
export {
  agreementInWords,
  besideLine,
  besideLines,
  changeInWords,
  decimal,
  digitsOfDifference,
  findingInWords,
  itemName,
  methodInWords,
  nameInSentence,
  noteInWords,
  pictureInWords,
  pointsBeside,
  withheldInWords,
  type Against,
  type Beside,
  type NamedItem,
  type NameOf,
} from "./findings/index.ts";

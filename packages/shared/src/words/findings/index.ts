export { besideLine, besideLines, digitsOfDifference, pointsBeside, type Beside } from "./beside.ts";
export { changeInWords } from "./change.ts";
export { findingInWords, withheldInWords, type NameOf } from "./finding.ts";
export { itemName, nameInSentence, type NamedItem } from "./itemNames.ts";
export { agreementInWords, methodInWords } from "./method.ts";
export { noteInWords } from "./notes.ts";
export type { Against } from "./phrases.ts";
export { pictureInWords } from "./picture.ts";
export { decimal } from "./numbers.ts";

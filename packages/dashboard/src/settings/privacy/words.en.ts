import type { PrivacyWords } from "./words.ts";

export const en: PrivacyWords = {
  title: "One customer's data",
  intro:
    "A customer may know what you keep of them, and have it erased. Contact details and remarks are searched. That you searched is in the audit log; for whom is not.",
  whom: "E-mail address or telephone number",
  whomHelp: "As the customer says it; how it is written does not matter.",
  whomMissing: "Fill in an e-mail address or telephone number.",
  whomWrong: "This is neither an e-mail address nor a telephone number.",
  find: "Search",
  finding: "Searching …",
  nobody: (whom) => `Nothing of ${whom} is kept here.`,
  found: (n, whom) => (n === 1 ? `1 answer names ${whom}.` : `${n} answers name ${whom}.`),
  file: "Download for the customer",
  fileName: "data.json",
  erase: "Erase",
  really: (n) =>
    n === 1
      ? "Erase contact details and remark of 1 answer? The rating stays, as nobody's. This cannot be undone."
      : `Erase contact details and remarks of ${n} answers? The ratings stay, as nobody's. This cannot be undone.`,
  keep: "Keep",
  erased: (n) => (n === 1 ? "Erased in 1 answer." : `Erased in ${n} answers.`),
  backups: "Backups made before still hold it.",
};

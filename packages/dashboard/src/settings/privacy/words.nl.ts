import type { PrivacyWords } from "./words.ts";

export const nl: PrivacyWords = {
  title: "Gegevens van een klant",
  intro:
    "Een klant mag weten wat u van hem bewaart, en dat laten wissen. Wij zoeken in contactgegevens en in opmerkingen. Dat u zocht komt in het logboek; naar wie niet.",
  whom: "E-mailadres of telefoonnummer",
  whomHelp: "Zoals de klant het zegt; hoe het geschreven is maakt niet uit.",
  whomMissing: "Vul een e-mailadres of telefoonnummer in.",
  whomWrong: "Dit is geen e-mailadres en geen telefoonnummer.",
  find: "Zoeken",
  finding: "Wordt gezocht …",
  nobody: (whom) => `Van ${whom} is hier niets bewaard.`,
  found: (n, whom) => (n === 1 ? `1 reactie noemt ${whom}.` : `${n} reacties noemen ${whom}.`),
  file: "Downloaden voor de klant",
  fileName: "gegevens.json",
  erase: "Wissen",
  really: (n) =>
    n === 1
      ? "Contactgegevens en opmerking van 1 reactie wissen? De waardering blijft, van niemand. Dit kan niet ongedaan worden gemaakt."
      : `Contactgegevens en opmerkingen van ${n} reacties wissen? De waarderingen blijven, van niemand. Dit kan niet ongedaan worden gemaakt.`,
  keep: "Behouden",
  erased: (n) => (n === 1 ? "Gewist in 1 reactie." : `Gewist in ${n} reacties.`),
  backups: "Reservekopieën van eerder bevatten het nog.",
};

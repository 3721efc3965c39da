import type { DriversWords } from "./words.ts";

export const nl: DriversWords = {
  name: "Drijfveren",
  title: (outcome) => `Wat samengaat met ${outcome}`,
  most: (items, others, outcome) =>
    `${new Intl.ListFormat("nl").format(others === null ? items : [...items, `nog ${others}`])} ${items.length > 1 ? "gaan" : "gaat"} het sterkst samen met ${outcome}`,
  outcome: "Uitkomst",
  text: "Klanten zeggen wat zij belangrijk vinden. Hun antwoorden laten het ook zien: welke punten op en neer gaan met de uitkomst.",
  caption: "Het aandeel van elk punt in het verklaren van de uitkomst",
  grid: "Wat ze zeggen en wat blijkt",
  kinds: {
    key: { name: "Kern", text: "Meer genoemd, meer samenhang." },
    hygiene: {
      name: "Vanzelfsprekend",
      text: "Meer genoemd, minder samenhang: het maakt nu weinig onderscheid.",
    },
    hidden_driver: {
      name: "Verborgen drijfveer",
      text: "Minder genoemd, meer samenhang met de uitkomst.",
    },
    minor: { name: "Bijzaak", text: "Minder genoemd, minder samenhang." },
    reverse: {
      name: "Omgekeerd",
      text: "Wie hierover tevredener is, geeft de uitkomst juist een lager cijfer.",
    },
  },
  gridHelp:
    "Meer en minder zijn ten opzichte van de andere punten. Wat eerst aan te pakken is, staat bij Prioriteiten: daar telt ook hoe tevreden klanten zijn.",
  stated: "Genoemd",
  share: "Aandeel",
  provisional: "Voorlopig: onder 200 volledige antwoorden kan de volgorde nog veranderen.",
  none: (n) => `Te weinig volledige antwoorden om iets te zeggen (${n}; er zijn er minstens 100 nodig).`,
  constant: "Alle volledige antwoorden geven de uitkomst dezelfde waarde; er valt niets te verklaren.",
  noItems: "Er zijn geen punten om de uitkomst mee te verklaren.",
  withheld: "Dit zijn te weinig antwoorden om te tonen.",
  collinear: "Sommige punten zijn precies gelijk beantwoord; hun aandelen zijn niet uit elkaar te houden.",
  tooMany: "Bij meer dan twaalf punten zijn de aandelen gewichten volgens Johnson, zonder interval.",
  counts: (n, lost, r2) =>
    `${n} volledige antwoorden; ${lost} weggelaten omdat een punt ontbrak. Deze punten verklaren ${r2} van de verschillen.`,
  caution:
    "Het toont wat samengaat, niet wat waardoor komt. Twee punten die gelijk beantwoord worden, delen hun gewicht.",
  noOutcome: "Deze vragenlijst heeft geen resultaat om te verklaren.",
};

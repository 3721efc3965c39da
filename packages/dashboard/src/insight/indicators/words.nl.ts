import type { IndicatorsWords } from "./words.ts";

export const nl: IndicatorsWords = {
  title: "Indicatoren",
  text: "Wat de antwoorden in een paar cijfers zeggen. Aantallen klachten horen daar niet bij: wie daarop stuurt, leert mensen ze niet meer op te schrijven.",
  satisfaction: {
    name: "Tevredenheid over de behandeling",
    text: "De index over alle punten van de behandeling, van 0 tot 100.",
  },
  ease: {
    name: "Gemak van feedback geven",
    text: "Of klanten de organisatie gemakkelijk konden bereiken.",
  },
  recommend: { name: "Zou aanbevelen", text: "Het deel dat de organisatie zou aanbevelen." },
  expectation: {
    name: "Verwachting overtroffen",
    text: "Het deel dat vindt dat de verwachting is overtroffen.",
  },
  top2: (share) => `${share} is het eens`,
  mean: (mean, scale) => `Gemiddeld ${mean} van ${scale}`,
  net: "Netto aanbeveling",
  goal: "Het doel van de methode: 100% enthousiaste klanten.",
  notAsked: "niet gevraagd in deze vragenlijst",
  later:
    "Tijden, termijnen en herhalingsklachten volgen uit de klachtendossiers, die deze installatie nog niet bijhoudt.",
  perItem: "Per punt",
};

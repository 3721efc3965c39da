import type { Explained, TermKey } from "./words.ts";

/** What each term means, in Dutch, short enough to read beside the figure. */
export const terms: Record<TermKey, Explained> = {
  interval: {
    name: "95%-interval",
    text: "Van 100 metingen als deze bevat het bereik er in ongeveer 95 het gemiddelde dat alle zulke klanten zouden geven. Hoe meer antwoorden, hoe smaller.",
  },
  top2: { name: "Top 2", text: "Het deel dat een van de twee hoogste antwoorden koos." },
  bottom2: { name: "Laagste 2", text: "Het deel dat een van de twee laagste antwoorden koos." },
  gap: {
    name: "Kloof",
    text: "Tevredenheid min belang, over de mensen die beide gaven. Onder nul: het telt zwaarder dan het bevalt.",
  },
  opportunity: {
    name: "Verbeterruimte",
    text: "De score van Ulwick, van 0 tot 20: hoeveel mensen het belangrijk vinden, plus hoe ver de tevredenheid achterblijft. Boven 12 is meestal een nadere blik waard.",
  },
  importantDissatisfied: {
    name: "Belangrijk en ontevreden",
    text: "Het deel dat dit belangrijk vindt (top 2) en er ontevreden over is (laagste 2). Dit bepaalt de volgorde binnen “meteen aanpakken”.",
  },
  certainty: {
    name: "Zekerheid",
    text: "Hoe vaak hetzelfde oordeel uitkomt als we steeds opnieuw trekken uit de antwoorden die er zijn. Duidelijk: 95% of meer. Waarschijnlijk: 80 tot 95%. Minder: nog niet te zeggen.",
  },
  otherRules: {
    name: "Bij andere lijnen",
    text: "Waar de lijnen liggen, bepaalt de hoek. Hier ziet u of het oordeel ook bij de andere gangbare regels standhoudt.",
  },
  index: {
    name: "Index",
    text: "Tevredenheid van 0 tot 100 over alle punten van de behandeling; wat klanten belangrijker vinden, telt zwaarder mee.",
  },
  difference: {
    name: "Verschil",
    text: "Het tweede gemiddelde min het eerste, met het 95%-interval. Ligt nul buiten het interval, dan verklaart toeval alleen het niet gemakkelijk.",
  },
  q: {
    name: "q",
    text: "Hoe verrassend het verschil zou zijn als er niets veranderd was, strenger gerekend omdat we naar meer punten tegelijk kijken. Onder 0,05 noemen we toeval onwaarschijnlijk.",
  },
  stated: {
    name: "Genoemd belang",
    text: "Wat klanten zeggen dat telt: het gemiddelde van het belang dat zij gaven.",
  },
  derived: {
    name: "Afgeleid belang",
    text: "Wat samengaat met de uitkomst: het aandeel van dit punt in het verklaren van de verschillen tussen klanten, eerlijk verdeeld over punten die samen op en neer gaan. Het toont samenhang, geen oorzaak.",
  },
  johnson: {
    name: "Tweede berekening",
    text: "Hetzelfde aandeel, op een andere manier verdeeld (de gewichten van Johnson). Liggen de twee dicht bij elkaar, dan hangt de uitkomst niet van de rekenwijze af.",
  },
  r2: {
    name: "Verklaard",
    text: "Het deel van de verschillen in de uitkomst dat met deze punten samengaat. De rest heeft andere redenen.",
  },
  correlation: {
    name: "r en rho",
    text: "Hoe sterk punt en uitkomst samen op en neer gaan: 0 is niet, 1 is geheel, onder nul is tegengesteld. r kijkt naar de waarden zelf, rho alleen naar hun volgorde.",
  },
  net: {
    name: "Netto aanbeveling",
    text: "Het deel dat het hoogste antwoord koos min het deel dat 1, 2 of 3 koos. Dit is geen NPS: die vraagt een schaal van 0 tot 10.",
  },
};

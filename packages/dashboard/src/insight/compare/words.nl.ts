import type { CompareWords } from "./words.ts";

export const nl: CompareWords = {
  title: "Wat er veranderde",
  against: "Vergeleken met",
  kinds: { before: "de periode ervoor", year: "dezelfde periode vorig jaar", rest: "alle anderen" },
  titleBeside: "Groepen naast alle anderen",
  restNeedsSegment: "Kies een of meer groepen om die samen met alle anderen te vergelijken.",
  everyoneChosen:
    "Nu zijn alle groepen gekozen en blijven er geen of te weinig anderen over. Laat er minstens één weg.",
  mostChosen: (most) => `Meer dan ${most} groepen tegelijk kan niet.`,
  needsSpan: "Kies een periode met een eerste en een laatste dag; voor “alles” is er geen periode ervoor.",
  chart: {
    period: "Beweging in de prioriteitenmatrix",
    group: "Verschillen in de prioriteitenmatrix",
  },
  tableCaption: (first, second) => `Eerst: ${first}. Nu: ${second}.`,
  first: "Eerst",
  second: "Nu",
  change: "Verschil",
  sentences: "In woorden",
  nothingSure: {
    period: "Geen verandering die verder gaat dan toeval, in tevredenheid of in belang",
    group: "Geen verschil dat verder gaat dan toeval, in tevredenheid of in belang",
  },
  nothingSureIn: {
    period: (side) => `Geen verandering in ${side} die verder gaat dan toeval`,
    group: (side) => `Geen verschil in ${side} dat verder gaat dan toeval`,
  },
  none: "Geen enkel punt heeft in beide perioden genoeg antwoorden om te vergelijken.",
  instead: "Vergelijk een kortere periode met die ervoor:",
  start: {
    found: (period, needed) =>
      `Dit zijn de ${period}: van de gebruikelijke perioden de langste waarin beide kanten de ${needed} antwoorden hebben die een oordeel nodig heeft.`,
    none: (period, needed) =>
      `Dit zijn de ${period}; in geen van de gebruikelijke perioden hebben beide kanten de ${needed} antwoorden die een oordeel nodig heeft.`,
  },
  frozen: {
    period:
      "Beide staan tegen dezelfde lijnen, die van de eerste; zo is beweging echt beweging van de punten.",
    group:
      "Beide staan tegen dezelfde lijnen, die van alle anderen. Een pijl is geen beweging in de tijd: hij loopt van de anderen naar de gekozen groep.",
  },
  rest: "alle anderen",
  others: "anderen",
  chosen: "gekozen",
  besideRest: (segment) => `${segment} naast alle anderen.`,
  fromRest: (segment) => `van alle anderen naar ${segment}`,
};

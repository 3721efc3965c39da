import type { Against, Phrases } from "./phrases.ts";

/** Satisfaction of an item in time or beside another group. */
function moved(against: Against, up: boolean, amount: string): string {
  if (against === "group") return `scoort ${amount} ${up ? "hoger" : "lager"}`;
  return `${up ? "verbeterde" : "verslechterde"} met ${amount}`;
}

function valued(against: Against, up: boolean, amount: string): string {
  const heavier = up ? "zwaarder" : "minder zwaar";
  return against === "group" ? `telt ${amount} ${heavier}` : `ging ${amount} ${heavier} tellen`;
}

export const nl: Phrases = {
  list: (parts) => parts.join(", "),
  listAndMore: (named, others) => `${named.join(", ")} en nog ${others}`,
  items: (n, one) => `${n} ${one ? "punt" : "punten"}`,
  certainty: { clear: "duidelijk", likely: "waarschijnlijk", cannot_tell: "nog niet te zeggen" },
  finding: {
    tackle: (items) => `Meteen aanpakken: ${items}`,
    nothing:
      "Niets om meteen aan te pakken: geen punt is belangrijk en blijft onder de lijn van tevredenheid",
    nothingYet: "Er springt nog niets uit om meteen aan te pakken",
    near: (items) => `Dicht bij de lijnen, nog niet te zeggen: ${items}`,
    possible: (items) => `Niet uit te sluiten: ${items}`,
    unjudged: (items, needed) => `Nog geen oordeel, minder dan ${needed} antwoorden: ${items}`,
    notShown: (items) => `Zonder oordeel, omdat het hier niet getoond wordt: ${items}`,
    tooFew: (n, needed) =>
      `Te weinig antwoorden voor een oordeel: een punt heeft er ${needed} nodig, en er zijn er ${n} in totaal`,
    notAsked: "Geen prioriteiten: deze vragenlijst vraagt niet wat belangrijk is",
    noLines: "Geen oordeel: de gekozen regel geeft hier geen lijnen",
  },
  withheld: {
    empty: () => "In deze selectie heeft niemand geantwoord",
    too_few: (minimumN) =>
      `Te weinig antwoorden om te tonen: cijfers beginnen bij ${minimumN}, zodat niemand te herkennen is`,
    complement: () =>
      "Niet getoond: buiten deze selectie blijven zo weinig antwoorden over dat ze eruit te berekenen zijn",
    protects_other: () => "Niet getoond: met deze cijfers zou een kleinere groep te berekenen zijn",
    waiting: (minimumN) =>
      `Nog niet getoond: een kleine groep telt per ${minimumN} antwoorden mee, zodat niet te zien is wat één antwoord verandert`,
  },
  change: {
    moved: (name, side, against, direction, amount) =>
      `${name} ${(side === "satisfaction" ? moved : valued)(against, direction > 0, amount)}`,
    none: (name, side, against, figures) => {
      const what = against === "group" ? "geen aantoonbaar verschil" : "geen aantoonbare verandering";
      return `${name}: ${what}${side === "satisfaction" ? "" : " in belang"} (${figures.join("; ")})`;
    },
    same: (name, side, against) => {
      if (against === "group") return `${name} ${side === "satisfaction" ? "scoort" : "telt"} gelijk`;
      return side === "satisfaction" ? `${name} veranderde niet` : `${name} telt even zwaar als eerst`;
    },
    unlikelyChance: "waarschijnlijk geen toeval",
    amongMany: "op zichzelf wel, maar bij zoveel vergelijkingen kan er een door toeval uitspringen",
    untested: "te weinig verschil tussen antwoorden om te toetsen",
    hidden: (name) => `${name}: te weinig antwoorden om te vergelijken`,
    interval: (low, high) => `${low} tot ${high}`,
    quadrant: (from, to, against) =>
      against === "group" ? `daar is het “${from}”, hier “${to}”` : `het ging van “${from}” naar “${to}”`,
    quadrantByChance: ", maar dat kan toeval zijn",
  },
  notes: {
    items_hidden: (items, minimumN) =>
      `Niet getoond, minder dan ${minimumN} antwoorden op een vraag: ${items}.`,
    items_protect: (items) =>
      `Niet getoond, omdat de paar antwoorden van anderen eruit af te leiden zijn: ${items}.`,
    in_packets: (under, minimumN) =>
      `Onder de ${under} antwoorden tellen ze per ${minimumN} mee, op volgorde van binnenkomst; de rest wacht op de volgende.`,
    items_wait: (items) => `Nog niet getoond, wacht op meer of op verschillende antwoorden: ${items}.`,
    all_not_applicable: (items) => `Iedereen koos n.v.t.: ${items}.`,
    nobody_rated: (items) => `Niemand gaf een cijfer: ${items}.`,
    no_verdict_yet: (items, needed) =>
      `Wel cijfers, nog geen oordeel, minder dan ${needed} antwoorden: ${items}.`,
    missing: (share, { missing, asked, notApplicable, noAnswer, skipped }) =>
      `${share} van de beoordelingen (${missing} van ${asked}) is geen getal: ${notApplicable} niet van toepassing, ${noAnswer} opengelaten, ${skipped} overgeslagen. Niets daarvan is ingevuld of telt als laag.`,
    few_pairs: (items) =>
      `De kloof berust op minder mensen dan de gemiddelden, omdat velen maar één kant beoordeelden: ${items}.`,
    no_variation: (items) => `Iedereen gaf hetzelfde antwoord, dus er is geen interval: ${items}.`,
    straight_lining: (share, { same, n, low, high }) =>
      `${share} (${low} tot ${high}) van wie het belang van drie of meer punten beoordeelde, gaf steeds hetzelfde antwoord (${same} van ${n}): voor hen telt alles even zwaar.`,
    rule_matters: (items) => `Het oordeel hangt ervan af waar de lijnen liggen: ${items}.`,
    lines_missing: (rule) => `De regel “${rule}” heeft hier niets om lijnen uit te trekken.`,
    lines_alone: (rule) => `De regel “${rule}” heeft minstens twee punten met cijfers nodig.`,
    side: (name, side) => `${name} (${side === "satisfaction" ? "tevredenheid" : "belang"})`,
  },
  method: {
    answers: (n, one, period) => `${n} ${one ? "antwoord" : "antwoorden"}${period}.`,
    period: (from, to) => {
      if (from !== null && to !== null) return `, van ${from} tot en met ${to}`;
      if (from !== null) return `, sinds ${from}`;
      return to === null ? "" : `, tot en met ${to}`;
    },
    lines: (rule, satisfaction, importance) =>
      `Lijnen: ${rule}, tevredenheid ${satisfaction} en belang ${importance}; op de lijn telt als hoog.`,
    intervals: "Van 100 zulke metingen bevat het bereik er in ongeveer 95 de ware waarde.",
    bootstrap: (draws) =>
      `Zekerheid: het deel van ${draws} nieuwe trekkingen uit dezelfde mensen dat hetzelfde oordeel geeft.`,
    normal: "Zekerheid: berekend uit de spreiding van de gemiddelden, met de lijnen op hun plaats.",
    linearised:
      "Zekerheid: berekend uit de spreiding van de afstand tot de lijnen, die met de antwoorden meebewegen.",
  },
  picture: {
    title: (n, one) => `Prioriteitenmatrix van ${n} ${one ? "antwoord" : "antwoorden"}.`,
    quadrant: (quadrant, items) => `${quadrant}: ${items}.`,
    noVerdict: (items) => `Nog geen oordeel: ${items}.`,
    point: (name, satisfaction, importance) => `${name} (tevredenheid ${satisfaction}, belang ${importance})`,
    notShown: (items) => `Niet in het beeld: ${items}.`,
  },
  agreement: {
    all: "Hetzelfde bij elke regel voor de lijnen",
    some: (same, other) => `Hetzelfde bij ${same}; anders bij ${other}`,
  },
};

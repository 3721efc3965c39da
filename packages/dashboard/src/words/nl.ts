import { groups } from "../insight/groups/words.nl.ts";
import { join, signIn } from "../signIn/words.nl.ts";
import { terms } from "./terms.nl.ts";
import type { Words } from "./words.ts";

export const nl: Words = {
  title: "Klankbord",
  skip: "Naar de inhoud",
  pagesLabel: "Pagina’s",
  survey: "Vragenlijst",
  languageLabel: "Taal",
  languages: { nl: "Nederlands", en: "English" },
  roles: { owner: "Eigenaar", manager: "Manager", agent: "Medewerker", viewer: "Lezer" },
  signOut: "Afmelden",
  answers: (n, one) => (one ? `${n} antwoord` : `${n} antwoorden`),
  explain: (term) => `Wat is “${term}”?`,
  terms,
  shell: {
    areas: "Onderdelen",
    mainAreas: "Voornaamste onderdelen",
    menu: "Menu",
    close: "Sluiten",
    account: "Mijn aanmelding",
    byToken: "Toegangssleutel",
    mayAll: "mag alles",
    nowhere: "Deze pagina is er niet",
    nowhereText: "Misschien is zij verplaatst, of mag u haar niet zien.",
    home: "Naar het begin",
    outdated: "Deze pagina kon niet worden opgehaald, misschien na een nieuwe versie. Laad haar opnieuw.",
    reload: "Opnieuw laden",
  },
  choices: {
    label: "Wat te tonen",
    period: "Periode",
    presets: {
      days30: "laatste 30 dagen",
      days90: "laatste 90 dagen",
      half: "laatste 6 maanden",
      quarter: "dit kwartaal",
      year: "laatste 12 maanden",
      all: "alles",
      custom: "zelf kiezen",
    },
    from: "Van",
    to: "Tot en met",
    apply: "Toon",
    segment: "Antwoorden van",
    everywhere: "overal",
    noGroups: "nog niets",
    everyone: "iedereen",
    findGroup: "typ een deel van een naam",
    noGroup: (text) => `Er is geen groep “${text}” die getoond kan worden. Kies er een uit de lijst.`,
    someOf: (shown, all) => `${shown} van ${all} staan er; typ een deel van een naam voor andere.`,
    more: (n) => `nog ${n}`,
    rule: "Lijnen",
    rules: {
      fixed: "vast",
      midpoint: "midden van de schaal",
      mean: "gemiddelde van de punten",
      median: "mediaan van de punten",
      target: "eigen doelen",
    },
    ownRule: (rule) => `zoals ingesteld: ${rule}`,
    frame: "Kader",
    whole: "hele schaal",
    zoomed: "ingezoomd",
    change: "Wijzig",
    wrongOrder: "De laatste dag ligt voor de eerste.",
  },
  span: (from, to) =>
    from !== null && to !== null
      ? `${from} tot en met ${to}`
      : from !== null
        ? `sinds ${from}`
        : to !== null
          ? `tot en met ${to}`
          : "alle antwoorden",
  downloads: { label: "Download", svg: "Beeld (SVG)", png: "Beeld (PNG)", csv: "Tabel (CSV)" },
  live: {
    counted: (n, one, time) =>
      one ? `1 nieuw antwoord meegeteld, ${time}` : `${n} nieuwe antwoorden meegeteld, ${time}`,
    refreshed: (time) => `Bijgewerkt, ${time}`,
    lost: (time) => `Geen verbinding; cijfers van ${time}. We proberen het opnieuw.`,
    following: "Nieuwe antwoorden verschijnen vanzelf",
  },
  states: {
    loading: "De cijfers worden opgehaald",
    emptyTitle: "Nog geen antwoorden",
    emptyText:
      "Zodra klanten antwoorden, verschijnt hier het beeld. Zet de vragenlijst op een pagina van uw site met deze regel:",
    emptySnippet: "De regel voor uw pagina",
    copy: "Kopieer",
    copied: "Gekopieerd",
    emptyPeriodTitle: "Geen antwoorden in deze periode",
    emptyPeriodText:
      "Niemand antwoordde in deze dagen, of niet uit deze groep. Kies een andere periode of andere antwoorden.",
    showAll: "Toon alle antwoorden",
    tooFew: "Kies een langere periode of een grotere groep.",
    allDays: "Toon alle dagen",
    everyone: "Toon de antwoorden van iedereen",
    retry: "Probeer opnieuw",
    offline:
      "De server is niet bereikbaar. Er gaat niets verloren: antwoorden van klanten wachten en tellen later mee.",
    broken: (status) => `De server gaf een antwoord waar we niets mee kunnen (${status}).`,
    refused: "De server beantwoordt deze vraag niet:",
    kept: "De cijfers hieronder zijn de laatste die we kregen.",
  },
  sides: { satisfaction: "Tevredenheid", importance: "Belang" },
  item: "Punt",
  verdict: "Oordeel",
  noVerdict: "nog geen oordeel",
  allInList: "Allemaal, in de lijst",
  widest:
    "Het interval van de index is hier op zijn ruimst getekend: bij zoveel antwoorden is het gemaakt van de intervallen van de punten zelf.",
  absent: {
    no_answers: "geen antwoorden",
    hidden: "te weinig antwoorden",
    protects_other: "niet getoond, beschermt anderen",
    waiting: "wacht op meer antwoorden",
  },
  notAsked: "niet gevraagd",
  result: "resultaat",
  lines: (satisfaction, importance) => `tevredenheid ${satisfaction}, belang ${importance}`,
  certainty: { clear: "duidelijk", likely: "waarschijnlijk", cannot_tell: "nog niet te zeggen" },
  missing: {
    name: "Zonder cijfer",
    notApplicable: "n.v.t.",
    noAnswer: "geen antwoord",
    skipped: "overgeslagen",
  },
  matrix: {
    title: "Prioriteiten",
    pointsLabel: "Punten in het beeld",
    pointsHelp: "Met de pijltjestoetsen gaat u van punt naar punt.",
    tableTitle: "Hetzelfde in cijfers",
    tableCaption:
      "Alle punten: wat meteen aan te pakken bovenaan, daarna de andere in de volgorde van de vragenlijst",
    tableHelp: "Onder elk cijfer staat het 95%-interval.",
    detailLabel: "Details van een punt",
    detailEmpty: "Kies een punt in het beeld om hier de cijfers te zien.",
    rank: (rank) => `Prioriteit ${rank}`,
    nearly: (rank) => `vrijwel gelijk aan ${rank}`,
    methodTitle: "Hoe dit is gemaakt",
    notesTitle: "Goed om te weten",
    whyNoMatrixTitle: "Alleen tevredenheid",
    whyNoMatrix:
      "Deze vragenlijst vraagt niet hoe belangrijk iets is, dus er is geen prioriteitenmatrix: die zou moeten gokken. Wel is te zien hoe tevreden klanten zijn.",
    barsCaption: "Tevredenheid per punt",
    satisfied: (name, mean, scale, share) =>
      `${name}: ${mean} van ${scale}; ${share} koos een van de twee hoogste antwoorden`,
    counted: "Geteld",
  },
  compare: {
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
  },
  groups,
  drivers: {
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
  },
  trend: {
    register: { read: "Alle verbeteringen", write: "Alle verbeteringen, en een nieuwe opschrijven" },
    title: "In de tijd",
    unit: "Per",
    units: { week: "week", month: "maand", quarter: "kwartaal" },
    index: "Tevredenheidsindex, 0–100",
    caption: "Index en tevredenheid per punt, per periode",
    items: "Tevredenheid per punt, alle op één schaal",
    period: "Periode",
    gap: "Een gat in de lijn: te weinig antwoorden om te tonen.",
    noPeriods: "Er zijn nog geen perioden te tonen.",
    allHidden: (unit) =>
      `Geen enkele ${unit} heeft genoeg antwoorden om te tonen. Kies langere stappen of een grotere groep.`,
    detail: "De band is het 95%-interval.",
    part: (from, to) =>
      from === null ? `t/m ${to ?? ""}` : to === null ? `vanaf ${from}` : `${from} t/m ${to}`,
    hollow: (parts) => `Een open stip is geen hele periode: ${new Intl.ListFormat("nl").format(parts)}.`,
    tableTitle: "Hetzelfde in cijfers",
    latest: (index, interval, period) => `In ${period} was de tevredenheidsindex ${index}${interval}`,
    marks: "Markeringen in het beeld",
    marksHelp: "Met de pijltjestoetsen gaat u van markering naar markering.",
    newVersion: (version) => `Nieuwe versie van de vragenlijst (versie ${version})`,
    happened: "Wat er gebeurde",
  },
  signIn,
  join,
  indicators: {
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
  },
};

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
    copy: "Kopiëren",
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
  groups,
  signIn,
  join,
};

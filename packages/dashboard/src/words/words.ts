import type { Role } from "@klankbord/shared";
import type { Against, Rule, Unit } from "../route/choices.ts";
import type { Preset } from "../choices/presets.ts";
import type { GroupWords } from "../insight/groups/words.ts";
import type { JoinWords, SignInWords } from "../signIn/words.ts";

/** A term with what it means, explained where it is used. */
export interface Explained {
  name: string;
  text: string;
}

export type TermKey =
  | "interval"
  | "top2"
  | "bottom2"
  | "gap"
  | "opportunity"
  | "importantDissatisfied"
  | "certainty"
  | "otherRules"
  | "index"
  | "difference"
  | "q"
  | "stated"
  | "derived"
  | "johnson"
  | "r2"
  | "correlation"
  | "net";

/** All words of the dashboard in one language; a new language is one more of these. */
export interface Words {
  title: string;
  skip: string;
  pagesLabel: string;
  survey: string;
  languageLabel: string;
  languages: Record<"nl" | "en", string>;
  roles: Record<Role, string>;
  signOut: string;
  answers: (n: string, one: boolean) => string;
  terms: Record<TermKey, Explained>;
  explain: (term: string) => string;

  /** What stands around every page. */
  shell: {
    areas: string;
    /** The areas of the bar on a phone. */
    mainAreas: string;
    menu: string;
    close: string;
    account: string;
    /** In the place of a name and a role, for whoever came in by the server's own token. */
    byToken: string;
    mayAll: string;
    nowhere: string;
    nowhereText: string;
    home: string;
    /** Where a part of the program could not be fetched. */
    outdated: string;
    reload: string;
  };

  choices: {
    label: string;
    period: string;
    presets: Record<Preset, string>;
    from: string;
    to: string;
    apply: string;
    segment: string;
    /** Of something that holds for all groups. */
    everywhere: string;
    /** Of a limit without any group. */
    noGroups: string;
    everyone: string;
    /** What to do where there are too many groups for a list. */
    findGroup: string;
    noGroup: (text: string) => string;
    someOf: (shown: string, all: string) => string;
    more: (n: string) => string;
    rule: string;
    rules: Record<Rule, string>;
    ownRule: (rule: string) => string;
    frame: string;
    whole: string;
    zoomed: string;
    change: string;
    wrongOrder: string;
  };
  span: (from: string | null, to: string | null) => string;
  downloads: { label: string; svg: string; png: string; csv: string };
  live: {
    counted: (n: string, one: boolean, time: string) => string;
    refreshed: (time: string) => string;
    lost: (time: string) => string;
    following: string;
  };

  states: {
    loading: string;
    emptyTitle: string;
    emptyText: string;
    emptySnippet: string;
    copy: string;
    copied: string;
    emptyPeriodTitle: string;
    emptyPeriodText: string;
    showAll: string;
    tooFew: string;
    allDays: string;
    everyone: string;
    retry: string;
    offline: string;
    broken: (status: string) => string;
    refused: string;
    kept: string;
  };
  sides: { satisfaction: string; importance: string };
  item: string;
  verdict: string;
  noVerdict: string;
  /** Leads from a headline that names some to the list of all. */
  allInList: string;
  /** Where the interval of an index is the widest that can be. */
  widest: string;
  /** In the place of a figure. */
  absent: Record<"no_answers" | "hidden" | "protects_other" | "waiting", string>;
  notAsked: string;
  result: string;
  lines: (satisfaction: string, importance: string) => string;
  certainty: Record<"clear" | "likely" | "cannot_tell", string>;
  missing: { name: string; notApplicable: string; noAnswer: string; skipped: string };

  matrix: {
    title: string;
    pointsLabel: string;
    pointsHelp: string;
    tableTitle: string;
    tableCaption: string;
    tableHelp: string;
    detailLabel: string;
    detailEmpty: string;
    rank: (rank: string) => string;
    /** Beside an item whose rank is no surer than that of the one before it. */
    nearly: (rank: string) => string;
    methodTitle: string;
    notesTitle: string;
    whyNoMatrixTitle: string;
    whyNoMatrix: string;
    barsCaption: string;
    satisfied: (name: string, mean: string, scale: string, share: string) => string;
    counted: string;
  };
  compare: {
    title: string;
    against: string;
    kinds: Record<Against, string>;
    titleBeside: string;
    restNeedsSegment: string;
    everyoneChosen: string;
    mostChosen: (most: string) => string;
    needsSpan: string;
    chart: Record<"period" | "group", string>;
    tableCaption: (first: string, second: string) => string;
    first: string;
    second: string;
    change: string;
    sentences: string;
    /** No change beyond chance on either side. */
    nothingSure: Record<"period" | "group", string>;
    /** The same of the one side where the other one has a change. */
    nothingSureIn: Record<"period" | "group", (side: string) => string>;
    none: string;
    instead: string;
    /** Why a comparison starts with this period: it was found to hold enough for a verdict, or none of the usual ones does. */
    start: Record<"found" | "none", (period: string, needed: string) => string>;
    frozen: Record<"period" | "group", string>;
    rest: string;
    others: string;
    chosen: string;
    besideRest: (segment: string) => string;
    fromRest: (segment: string) => string;
  };
  groups: GroupWords;
  drivers: {
    name: string;
    title: (outcome: string) => string;
    /** Others: how many go together with it too, without being named; null for none. */
    most: (items: readonly string[], others: string | null, outcome: string) => string;
    outcome: string;
    text: string;
    caption: string;
    grid: string;
    kinds: Record<"key" | "hygiene" | "hidden_driver" | "minor" | "reverse", Explained>;
    gridHelp: string;
    stated: string;
    share: string;
    provisional: string;
    none: (n: string) => string;
    constant: string;
    noItems: string;
    withheld: string;
    collinear: string;
    /** More items than the shares can be computed for. */
    tooMany: string;
    counts: (n: string, lost: string, r2: string) => string;
    caution: string;
    noOutcome: string;
  };
  trend: {
    /** The way to the register of improvements. */
    register: { read: string; write: string };
    title: string;
    unit: string;
    units: Record<Unit, string>;
    index: string;
    caption: string;
    items: string;
    period: string;
    gap: string;
    noPeriods: string;
    allHidden: (unit: string) => string;
    detail: string;
    /** The counted days of a period that is not a whole one. */
    part: (from: string | null, to: string | null) => string;
    hollow: (parts: readonly string[]) => string;
    tableTitle: string;
    latest: (index: string, interval: string, period: string) => string;
    /** The list that explains the numbers in the picture. */
    marks: string;
    marksHelp: string;
    newVersion: (version: string) => string;
    happened: string;
  };
  signIn: SignInWords;
  join: JoinWords;
  indicators: {
    title: string;
    text: string;
    satisfaction: Explained;
    ease: Explained;
    recommend: Explained;
    expectation: Explained;
    top2: (share: string) => string;
    mean: (mean: string, scale: string) => string;
    net: string;
    goal: string;
    notAsked: string;
    later: string;
    perItem: string;
  };
}

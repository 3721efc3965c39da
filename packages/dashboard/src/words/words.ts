import type { Role } from "@klankbord/shared";
import type { Rule } from "../route/choices.ts";
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
  groups: GroupWords;
  signIn: SignInWords;
  join: JoinWords;
}

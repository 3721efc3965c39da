import { groups } from "../insight/groups/words.en.ts";
import { join, signIn } from "../signIn/words.en.ts";
import { terms } from "./terms.en.ts";
import type { Words } from "./words.ts";

export const en: Words = {
  title: "Klankbord",
  skip: "Skip to the content",
  pagesLabel: "Pages",
  survey: "Survey",
  languageLabel: "Language",
  languages: { nl: "Nederlands", en: "English" },
  roles: { owner: "Owner", manager: "Manager", agent: "Agent", viewer: "Viewer" },
  signOut: "Sign out",
  answers: (n, one) => (one ? `${n} answer` : `${n} answers`),
  explain: (term) => `What is “${term}”?`,
  terms,
  shell: {
    areas: "Areas",
    mainAreas: "Main areas",
    menu: "Menu",
    close: "Close",
    byToken: "Access token",
    mayAll: "may do everything",
    nowhere: "There is no such page",
    nowhereText: "It may have moved, or you may not see it.",
    home: "To the start",
    outdated: "This page could not be fetched, perhaps after a new version. Reload it.",
    reload: "Reload",
  },
  choices: {
    label: "What to show",
    period: "Period",
    presets: {
      days30: "last 30 days",
      days90: "last 90 days",
      half: "last 6 months",
      quarter: "this quarter",
      year: "last 12 months",
      all: "everything",
      custom: "custom period",
    },
    from: "From",
    to: "Up to and including",
    apply: "Show",
    segment: "Answers of",
    everywhere: "everywhere",
    noGroups: "nothing yet",
    everyone: "everyone",
    findGroup: "type part of a name",
    noGroup: (text) => `There is no group “${text}” that can be shown. Choose one of the list.`,
    someOf: (shown, all) => `${shown} of ${all} are listed; type part of a name for others.`,
    more: (n) => `${n} more`,
    rule: "Lines",
    rules: {
      fixed: "fixed",
      midpoint: "middle of the scale",
      mean: "mean of the items",
      median: "median of the items",
      target: "own targets",
    },
    ownRule: (rule) => `as set: ${rule}`,
    frame: "Frame",
    whole: "whole scale",
    zoomed: "zoomed in",
    change: "Change",
    wrongOrder: "The last day lies before the first.",
  },
  span: (from, to) =>
    from !== null && to !== null
      ? `${from} to ${to}`
      : from !== null
        ? `since ${from}`
        : to !== null
          ? `up to ${to}`
          : "all answers",
  downloads: { label: "Download", svg: "Picture (SVG)", png: "Picture (PNG)", csv: "Table (CSV)" },
  live: {
    counted: (n, one, time) => (one ? `1 new answer counted, ${time}` : `${n} new answers counted, ${time}`),
    refreshed: (time) => `Brought up to date, ${time}`,
    lost: (time) => `No connection; figures of ${time}. Trying again.`,
    following: "New answers appear by themselves",
  },
  states: {
    loading: "Figures are being fetched",
    emptyTitle: "No answers yet",
    emptyText:
      "As soon as customers answer, the picture appears here. Put the survey on a page of your site with this line:",
    emptySnippet: "The line to put on your page",
    copy: "Copy",
    copied: "Copied",
    emptyPeriodTitle: "No answers in this period",
    emptyPeriodText:
      "Nobody answered in these days, or not from this group. Choose another period or other answers.",
    showAll: "Show all answers",
    tooFew: "Choose a longer period or a larger group.",
    allDays: "Show all days",
    everyone: "Show everyone’s answers",
    retry: "Try again",
    offline:
      "The server cannot be reached. Nothing is lost: answers of customers wait and are counted later.",
    broken: (status) => `The server gave an answer we cannot use (${status}).`,
    refused: "The server does not answer this question:",
    kept: "The figures below are the last ones we received.",
  },
  sides: { satisfaction: "Satisfaction", importance: "Importance" },
  item: "Item",
  verdict: "Verdict",
  noVerdict: "no verdict yet",
  allInList: "All of them in the list",
  widest:
    "The interval of the index is drawn at its widest here: with this many answers it is made of the items' own intervals.",
  absent: {
    no_answers: "no answers",
    hidden: "too few answers",
    protects_other: "not shown, protects others",
    waiting: "waits for more answers",
  },
  notAsked: "not asked",
  result: "result",
  lines: (satisfaction, importance) => `satisfaction ${satisfaction}, importance ${importance}`,
  certainty: { clear: "clear", likely: "likely", cannot_tell: "cannot tell yet" },
  missing: {
    name: "Without a figure",
    notApplicable: "not applicable",
    noAnswer: "no answer",
    skipped: "skipped",
  },
  matrix: {
    title: "Priorities",
    pointsLabel: "Items in the picture",
    pointsHelp: "Arrow keys go from item to item.",
    tableTitle: "The same in figures",
    tableCaption:
      "All items: what to tackle first at the top, the other items after it in the order of the survey",
    tableHelp: "Under each figure stands its 95% interval.",
    detailLabel: "Details of an item",
    detailEmpty: "Choose an item in the picture to see its figures here.",
    rank: (rank) => `Priority ${rank}`,
    nearly: (rank) => `nearly equal to ${rank}`,
    methodTitle: "How this was made",
    notesTitle: "Good to know",
    whyNoMatrixTitle: "Satisfaction only",
    whyNoMatrix:
      "This survey does not ask how important things are, so there is no priority matrix: a matrix would have to guess. What it does tell is how satisfied customers are.",
    barsCaption: "Satisfaction per item",
    satisfied: (name, mean, scale, share) =>
      `${name}: ${mean} out of ${scale}; ${share} chose one of the two highest answers`,
    counted: "Counted",
  },
  groups,
  signIn,
  join,
};

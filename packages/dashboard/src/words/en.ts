import { groups } from "../insight/groups/words.en.ts";
import { improvements } from "../improve/improvements/words.en.ts";
import { join, signIn } from "../signIn/words.en.ts";
import { terms } from "./terms.en.ts";
import type { Words } from "./words.ts";

export const en: Words = {
  title: "Klankbord",
  skip: "Skip to the figures",
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
  compare: {
    title: "What has changed",
    against: "Compared with",
    kinds: { before: "the period before it", year: "the same period last year", rest: "all others" },
    titleBeside: "Groups beside all others",
    restNeedsSegment: "Choose one or more groups to compare them, together, with all others.",
    everyoneChosen:
      "All groups are chosen now, so that no others are left, or too few. Leave at least one out.",
    mostChosen: (most) => `No more than ${most} groups at once.`,
    needsSpan: "Choose a period with a first and a last day; “everything” has no period before it.",
    chart: {
      period: "Movement in the priority matrix",
      group: "Differences in the priority matrix",
    },
    tableCaption: (first, second) => `Before: ${first}. Now: ${second}.`,
    first: "Before",
    second: "Now",
    change: "Difference",
    sentences: "In words",
    nothingSure: {
      period: "No change that goes beyond chance, in satisfaction or in importance",
      group: "No difference that goes beyond chance, in satisfaction or in importance",
    },
    nothingSureIn: {
      period: (side) => `No change in ${side} that goes beyond chance`,
      group: (side) => `No difference in ${side} that goes beyond chance`,
    },
    none: "No item has enough answers in both periods to compare.",
    instead: "Compare a shorter period with the one before it:",
    start: {
      found: (period, needed) =>
        `These are the ${period}: of the usual periods the longest in which both sides have the ${needed} answers that a verdict needs.`,
      none: (period, needed) =>
        `These are the ${period}; in none of the usual periods do both sides have the ${needed} answers that a verdict needs.`,
    },
    frozen: {
      period:
        "Both stand under the same lines, those of the first, so that movement is movement of the items.",
      group:
        "Both stand under the same lines, those of all others. An arrow is no movement in time: it goes from the others to the chosen group.",
    },
    rest: "all others",
    others: "others",
    chosen: "chosen",
    besideRest: (segment) => `${segment} beside all others.`,
    fromRest: (segment) => `from all others to ${segment}`,
  },
  groups,
  drivers: {
    name: "Drivers",
    title: (outcome) => `What goes together with ${outcome}`,
    most: (items, others, outcome) =>
      `${new Intl.ListFormat("en-GB").format(others === null ? items : [...items, `${others} more`])} ${items.length > 1 ? "go" : "goes"} together most with ${outcome}`,
    outcome: "Outcome",
    text: "Customers say what matters to them. Their answers also show it: which items go up and down with the outcome.",
    caption: "Each item’s share in explaining the outcome",
    grid: "What they say and what shows",
    kinds: {
      key: { name: "Key", text: "Named more, goes together more." },
      hygiene: {
        name: "Taken for granted",
        text: "Named more, goes together less: at present it hardly distinguishes.",
      },
      hidden_driver: {
        name: "Hidden driver",
        text: "Named less, goes together more with the outcome.",
      },
      minor: { name: "Minor", text: "Named less, goes together less." },
      reverse: {
        name: "The other way round",
        text: "Who is more satisfied with it gives the outcome a lower mark.",
      },
    },
    gridHelp:
      "More and less are beside the other items. What to tackle first stands under Priorities, which also weighs how satisfied customers are.",
    stated: "Stated",
    share: "Share",
    provisional: "Provisional: under 200 complete answers the order can still change.",
    none: (n) => `Too few complete answers to tell (${n}; at least 100 are needed).`,
    constant: "All complete answers give the outcome the same value, so nothing can be explained.",
    noItems: "There are no items to explain the outcome with.",
    withheld: "These answers are too few to show.",
    collinear: "Some items were answered exactly alike; their shares cannot be told apart.",
    tooMany: "With more than twelve items the shares are Johnson’s weights, without an interval.",
    counts: (n, lost, r2) =>
      `${n} complete answers; ${lost} left out because an item was missing. These items explain ${r2} of the differences.`,
    caution:
      "It shows what goes together, not what causes what. Two items that are answered alike share their weight.",
    noOutcome: "This survey has no result item to explain.",
  },
  trend: {
    title: "Over time",
    unit: "By",
    units: { week: "week", month: "month", quarter: "quarter" },
    index: "Satisfaction index, 0–100",
    caption: "Index and satisfaction per item, by period",
    items: "Satisfaction per item, all on one scale",
    period: "Period",
    gap: "A gap in the line: too few answers to show.",
    noPeriods: "There are no periods to show yet.",
    allHidden: (unit) => `No ${unit} has enough answers to show. Choose longer steps or a larger group.`,
    detail: "The band is the 95% interval.",
    part: (from, to) =>
      from === null ? `up to ${to ?? ""}` : to === null ? `from ${from}` : `${from} to ${to}`,
    hollow: (parts) => `A hollow point is not a whole period: ${new Intl.ListFormat("en-GB").format(parts)}.`,
    tableTitle: "The same in figures",
    latest: (index, interval, period) => `In ${period} the satisfaction index was ${index}${interval}`,
    marks: "Marks in the picture",
    marksHelp: "The arrow keys go from mark to mark.",
    newVersion: (version) => `New version of the survey (version ${version})`,
    happened: "What happened",
  },
  improvements,
  signIn,
  join,
  indicators: {
    title: "Indicators",
    text: "What the answers say in a few figures. Numbers of complaints are not among them: steering on those makes people stop writing them down.",
    satisfaction: {
      name: "Satisfaction with the handling",
      text: "The index over all handling items, from 0 to 100.",
    },
    ease: { name: "Ease of giving feedback", text: "Whether customers could reach the organisation easily." },
    recommend: {
      name: "Would recommend",
      text: "The share who agree that they would recommend the organisation.",
    },
    expectation: {
      name: "Expectation exceeded",
      text: "The share who agree that their expectation was exceeded.",
    },
    top2: (share) => `${share} agree`,
    mean: (mean, scale) => `Mean ${mean} out of ${scale}`,
    net: "Net recommend",
    goal: "The goal of the method: 100% enthusiastic customers.",
    notAsked: "not asked in this survey",
    later:
      "Times, terms and repeat complaints follow from the complaint files, which this installation does not keep yet.",
    perItem: "Per item",
  },
};

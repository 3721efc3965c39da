import type { Language } from "@klankbord/shared";

/** The words of the page with groups, in one language. */
export interface GroupsWords {
  title: string;
  intro: string;
  empty: string;
  /** The choice between dimensions. */
  dimension: string;
  /** Behind a dimension that has unknown values. */
  waiting: (n: string) => string;
  unknown: { title: string; intro: string; rest: (values: string, n: string) => string };
  /** One, or more, answers. */
  answers: (n: string, one: boolean) => string;
  /** Of a group that is too small for its number to be told. */
  few: (least: string) => string;
  add: string;
  addOf: (name: string) => string;
  sameAs: (name: string) => string;
  choose: string;
  merge: string;
  mergeOf: (name: string) => string;
  values: string;
  noValues: string;
  find: string;
  found: (n: string) => string;
  /** What is said of a value under its name. */
  also: (spellings: string) => string;
  partOf: (parent: string) => string;
  parts: (names: string) => string;
  closed: string;
  change: string;
  changeOf: (name: string) => string;
  changing: (name: string) => string;
  newValue: string;
  fields: {
    key: string;
    names: Record<Language, string>;
    also: string;
    alsoHelp: string;
    parent: string;
    noParent: string;
    closed: string;
    closedHelp: string;
    same: string;
    sameHelp: string;
  };
  save: string;
  saving: string;
  cancel: string;
  remove: string;
  removeOf: (name: string) => string;
  unsettled: string;
  undo: string;
  done: {
    added: (name: string) => string;
    changed: (name: string) => string;
    removed: (name: string) => string;
    merged: (from: string, into: string) => string;
    undone: (name: string) => string;
    conflict: string;
  };
  earlier: string;
  merged: (from: string, into: string, day: string) => string;
  undoOf: (from: string, into: string) => string;
  problems: { key: string; alike: string };
  offline: string;
}

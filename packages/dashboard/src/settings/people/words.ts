import type { Role } from "@klankbord/shared";

/** The words of the page with people, in one language. */
export interface PeopleWords {
  title: string;
  intro: string;
  empty: string;
  columns: { name: string; email: string; role: string };
  /** What each role may do. */
  may: Record<Role, string>;
  invited: string;
  /** The field that limits somebody to groups; its choice without limits; and with. */
  sees: string;
  all: string;
  only: (groups: string) => string;
  add: string;
  adding: string;
  save: string;
  saving: string;
  cancel: string;
  /** The form for somebody who is here already. */
  change: string;
  changeOf: (name: string) => string;
  changing: (name: string) => string;
  keepChange: string;
  saved: (name: string) => string;
  /** Limits that the form cannot show. */
  beyond: string;
  signOut: string;
  signedOut: (name: string) => string;
  takeCode: string;
  codeTaken: (name: string) => string;
  takePasskeys: string;
  passkeysTaken: (name: string) => string;
  roleOf: (name: string) => string;
  newLink: string;
  newLinkOf: (name: string) => string;
  remove: string;
  removeOf: (name: string) => string;
  really: (name: string) => string;
  keep: string;
  removed: (name: string) => string;
  changed: (name: string, role: string) => string;
  /** Above the link that somebody is to be sent. */
  link: (name: string) => string;
  linkHelp: (until: string) => string;
  mailed: (email: string) => string;
  problems: { name: string; email: string; taken: string };
}

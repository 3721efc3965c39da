import type { Right } from "@klankbord/shared";

/** The words of the page with keys, in one language. */
export interface KeysWords {
  title: string;
  intro: string;
  empty: string;
  add: string;
  name: string;
  nameHelp: string;
  nameMissing: string;
  may: string;
  mayMissing: string;
  /** What a right lets a program do; those that open nothing yet are left out. */
  rights: Partial<Record<Right, string>>;
  until: string;
  untilChoices: { always: string; month: string; year: string };
  make: string;
  making: string;
  cancel: string;
  made: (name: string) => string;
  madeHelp: string;
  used: (moment: string) => string;
  unused: string;
  ends: (day: string) => string;
  ended: (day: string) => string;
  endless: string;
  only: (groups: string) => string;
  revoke: string;
  revokeOf: (name: string) => string;
  really: (name: string) => string;
  keep: string;
  revoked: (name: string) => string;
}

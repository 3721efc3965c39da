import type { JobState } from "@klankbord/shared";

/** The words of the page with jobs, in one language. */
export interface JobsWords {
  name: string;
  /** The finding: how many need somebody, and how many wait. */
  title: (trouble: number, waiting: number) => string;
  intro: string;
  show: string;
  all: string;
  /** Jobs of each state, as a choice. */
  states: Record<JobState, string>;
  kinds: Record<string, string>;
  /** Which mail it is. */
  mails: Record<string, string>;
  running: string;
  next: (moment: string) => string;
  done: (moment: string) => string;
  failed: (moment: string) => string;
  unsure: (moment: string) => string;
  attempts: (n: number) => string;
  reason: string;
  retry: string;
  retryOf: (what: string) => string;
  retried: (what: string) => string;
  none: string;
  older: string;
  newest: string;
}

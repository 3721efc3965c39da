import type { JobsWords } from "./words.ts";

export const en: JobsWords = {
  name: "Jobs",
  title: (trouble, waiting) =>
    trouble > 0
      ? `${trouble} ${trouble === 1 ? "job needs" : "jobs need"} somebody to look`
      : waiting > 0
        ? `${waiting} ${waiting === 1 ? "job waits" : "jobs wait"}, nothing went wrong`
        : "Nothing waits and nothing went wrong",
  intro:
    "What the server does later or again by itself: mails, backups, tidying up. What does not go is tried again after growing pauses.",
  show: "Show",
  all: "all",
  states: { waiting: "waiting", failed: "failed", unsure: "perhaps done", done: "done" },
  kinds: {
    mail: "Mail",
    backup: "Backup",
    retention: "Removal of what is kept no longer",
    expiring: "Removal of expired links",
  },
  mails: { invitation: "invitation", password: "new password" },
  running: "is being done now",
  next: (moment) => `next try ${moment}`,
  done: (moment) => `done ${moment}`,
  failed: (moment) => `failed ${moment}`,
  unsure: (moment) => `perhaps done, ${moment}: doing it again may be twice`,
  attempts: (n) => (n === 1 ? "tried once" : `tried ${n} times`),
  reason: "Reason",
  retry: "Try again",
  retryOf: (what) => `Try again: ${what}`,
  retried: (what) => `${what}: is tried again now.`,
  none: "No jobs of this kind.",
  older: "Older",
  newest: "Newest",
};

/** `unsure`: it may have been done, and only a person can say whether it should be done again. */
export const JOB_STATES = ["waiting", "done", "failed", "unsure"] as const;

export type JobState = (typeof JOB_STATES)[number];

/** Work that the server does later or again, as owners see it. */
export interface JobEntry {
  id: number;
  /** Such as `mail`, `backup`, `expiring`. */
  kind: string;
  /** Of a mail which one, of what comes every night the day. */
  about: string;
  /** Whom it concerns of those who work here. */
  person: { id: string; name: string } | null;
  state: JobState;
  /** Being done at this moment. */
  running: boolean;
  /** ISO 8601, UTC, as all times here. */
  askedAt: string;
  /** When it is tried, or was tried last. */
  due: string;
  /** How often it was begun. */
  attempts: number;
  /** Why it did not go, the last time. */
  error: string | null;
  finishedAt: string | null;
}

export interface JobList {
  jobs: JobEntry[];
  /** Of all jobs, whatever the page. */
  counts: Record<JobState, number>;
  /** The `cursor` of the next page; null on the last. */
  next: number | null;
}

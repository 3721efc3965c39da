/** A job in hand. */
export interface Job {
  id: number;
  key: string;
  payload: unknown;
  /** How often it was begun, this time included. */
  attempts: number;
}

/** How it went. `reason` is shown to owners: a sentence without secrets. */
export type Outcome =
  | { kind: "done" }
  /** Done, and nothing of it should be kept. */
  | { kind: "forget" }
  /** Did not go now; it is tried again after a pause. */
  | { kind: "later"; reason: string }
  /** Will not go, however often it is tried. */
  | { kind: "failed"; reason: string }
  /** May have been done: doing it again is for a person to decide. */
  | { kind: "unsure"; reason: string };

/** What can be done as a job. Each is done at least once, so doing it twice must be harmless. */
export interface Kind {
  /** Begun at most so often before it has failed for good. */
  tries: number;
  /** Longer than this it hangs, and is tried again, ms. */
  longest: number;
  /** @throws anything: then it is tried again, and the error's message is the reason */
  run: (job: Job, gone: AbortSignal) => Promise<Outcome>;
}

export type Kinds = Readonly<Record<string, Kind>>;

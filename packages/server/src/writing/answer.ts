/** An answer that was checked and given its place in time: what the journal writes. Plain data, since it crosses threads. */
export interface Answer {
  id: string;
  survey: string;
  version: number;
  /** ms since 1970 */
  at: number;
  /** Local calendar date, YYYY-MM-DD. */
  day: string;
  language: string;
  /** As packRatings writes it. */
  ratings: string;
  remark: string | null;
  /** As they were sent; under which known values it counts is found out in the transaction that stores it. */
  dimensions: Record<string, string>;
  /** Whether values that nobody knows become known by it. */
  brings: boolean;
  partial: boolean;
  /** Whether tallies count it: false for an unfinished answer of a survey that only keeps those. */
  counted: boolean;
  demo: boolean;
  digest: string;
  contact: { name: string | null; email: string | null; phone: string | null } | null;
}

/** What became of one answer. */
export type Outcome =
  /** Now on disk. */
  | { kind: "stored" }
  /** It already was, by the same id and the same body: as it was stored then. */
  | { kind: "repeated"; version: number; at: number }
  /** The id belongs to another answer. */
  | { kind: "taken" };

/**
 * The digest of an answer whose customer was forgotten: nothing is left to compare with. Whatever comes under its id counts as sent before, so
 * that a late repetition does not bring back what was erased.
 */
export const FORGOTTEN = "forgotten";

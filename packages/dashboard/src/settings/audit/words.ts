/** The words of the page with the audit log, in one language. */
export interface AuditWords {
  title: string;
  intro: string;
  empty: string;
  nothing: string;
  who: string;
  everybody: string;
  keeper: string;
  server: string;
  key: (id: string) => string;
  /** Somebody who is not here any more. */
  gone: string;
  /** The people of the demo together. */
  demo: string;
  about: string;
  everything: string;
  /** What a log line may be about, by the first word of its action. */
  subjects: Record<string, string>;
  /** What was done, by action. */
  actions: Record<string, string>;
  columns: { when: string; what: string; of: string };
  details: string;
  before: string;
  after: string;
  newer: string;
  older: string;
  file: string;
}

import type { Access } from "./http/guard.ts";
import type { Limits } from "./http/limits.ts";
import type { Changes } from "./writing/changes.ts";
import type { Config } from "./config.ts";
import type { KnownGroups } from "./groups/current.ts";
import type { HandOut } from "./intake/handOut.ts";
import type { Insight } from "./insight/insight.ts";
import type { Mailer } from "./outbound/mail/mailer.ts";
import type { Pictures } from "./insight/pictures.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Journal } from "./writing/journal.ts";
import type { Log } from "./log.ts";
import type { Db } from "./storage/client.ts";
import type { Surveys } from "./surveys/find.ts";

/** Everything that varies, passed in: a test gives a temporary file, its own clock and its own settings. */
export interface Services {
  db: Db;
  journal: Journal;
  surveys: Surveys;
  groups: KnownGroups;
  access: Access;
  insight: Insight;
  handOut: HandOut;
  limits: Limits;
  /** Where mails leave; null where none do. */
  mailer: Mailer | null;
  /** What is done later or again. */
  jobs: Jobs;
  pictures: Pictures;
  changes: Changes;
  /** ms since 1970 */
  now: () => number;
  config: Config;
  log: Log;
  /** Aborted when the server stops: whatever would keep a connection open ends then. */
  stopping: AbortSignal;
}

import { calendar } from "../intake/day.ts";
import type { Services } from "../services.ts";
import { dataVersion } from "../surveys/revision.ts";
import { readingFrom } from "./reading.ts";
import { remembering } from "./remembered.ts";
import { answeringAside, hasInsightThread } from "./thread.ts";
import { answeringFrom, type Answering } from "./verbs.ts";

export interface Insight {
  /** Answers a question under the small-group rules; remembered until the survey's data change. */
  ask: Answering;
  /** Starts what the first question would else wait for. */
  warm: () => void;
  close: () => Promise<void>;
}

/** Figures of all surveys: on a thread of their own in the built program, on the caller's where the sources run directly. */
export function createInsight({ db, surveys, config }: Pick<Services, "db" | "surveys" | "config">): Insight {
  const version = async (survey: string): Promise<number | null> => dataVersion(db, survey);
  const { databaseUrl, timeZone } = config;
  if (hasInsightThread()) {
    const aside = answeringAside({ databaseUrl, timeZone });
    return { ask: remembering(aside.answer, version), warm: aside.begin, close: aside.close };
  }
  const answer = answeringFrom(readingFrom(db, surveys, calendar(timeZone)));
  return { ask: remembering(answer, version), warm: () => undefined, close: async () => undefined };
}

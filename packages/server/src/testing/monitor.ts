import type { RatingPair } from "@klankbord/shared";
import { createSubmit, readSubmission } from "../intake/submit.ts";
import type { Services } from "../services.ts";

/** One answer to the ready monitor, as short as a test wants to write it. */
export interface GivenAnswer {
  /** YYYY-MM-DD; counts at noon UTC. */
  day: string;
  dimensions?: Record<string, string>;
  /** By item key: satisfaction and importance; null is left open. */
  ratings: Record<string, readonly [number | "na" | null, number | "na" | null]>;
}

/** Stores answers the way customers' answers are stored. */
export async function giveAnswers(
  services: Services,
  answers: readonly GivenAnswer[],
  prefix = "given",
): Promise<void> {
  const submit = createSubmit(services);
  const survey = await services.surveys.current("monitor");
  if (!survey) throw new Error("no monitor");
  await Promise.all(
    answers.map(async ({ day, dimensions = {}, ratings }, index) => {
      const pairs: Record<string, RatingPair> = {};
      for (const [key, [satisfaction, importance]] of Object.entries(ratings))
        pairs[key] = {
          ...(satisfaction === null ? {} : { satisfaction }),
          ...(importance === null ? {} : { importance }),
        };
      const submission = readSubmission({
        id: `${prefix}-${String(index).padStart(16, "0")}`,
        survey: "monitor",
        ratings: pairs,
        dimensions,
        at: `${day}T12:00:00Z`,
      });
      return submit(submission, survey, { trusted: true });
    }),
  );
}

import { jobsPath } from "../api/jobs.ts";
import { may, me } from "../api/me.ts";
import { peoplePath } from "../api/people.ts";
import { improvementsPath } from "../api/questions.ts";
import type { ImprovementsAnswer } from "../api/shapes.ts";
import { today } from "../api/today.ts";
import { type Answer, useAnswer } from "../api/useAnswer.ts";
import { useAnswers } from "../api/useAnswers.ts";
import { segmentOfGroups } from "../survey/groups.ts";
import type { RowContent } from "./Row.tsx";
import { type Review, reviewsOf } from "./reviews.ts";
import { said } from "./said.ts";

const failedJobsPath = jobsPath("failed", null);

function reviewRow({ improvement, after }: Review, survey: string): RowContent {
  const { id, title, groups } = improvement;
  return {
    key: `review ${id}`,
    label: said.value.review,
    text: said.value.reviewText(title),
    to: {
      area: "insight",
      page: "compare",
      survey,
      period: "custom",
      from: after.from,
      to: after.to,
      against: "before",
      segment: segmentOfGroups(groups),
    },
  };
}

/** What waits for the reader in these surveys, and of the server for its owners; what first wants doing first. */
export function useWaiting(surveys: readonly string[] | null): Answer<readonly RowContent[]> {
  const owns = may("settings");
  const jobs = useAnswer(owns ? failedJobsPath : null);
  // Somebody who is here as a person is one of the people.
  const alone = owns && me.value?.person === null;
  const people = useAnswer(alone ? peoplePath : null);
  const registers = useAnswers<ImprovementsAnswer>(
    surveys !== null && may("improve") ? surveys.map(improvementsPath) : null,
  );
  const asked = [...(owns ? [jobs] : []), ...(alone ? [people] : []), ...(may("improve") ? [registers] : [])];
  const rows: RowContent[] = [];
  if (people.data?.people.length === 0)
    rows.push({
      key: "people",
      label: said.value.people,
      text: said.value.peopleText,
      to: { area: "settings", page: "people" },
    });
  const failed = (jobs.data?.counts.failed ?? 0) + (jobs.data?.counts.unsure ?? 0);
  if (failed > 0)
    rows.push({
      key: "jobs",
      label: said.value.server,
      text: said.value.failed(failed),
      to: { area: "settings", page: "jobs" },
    });
  for (const { survey, from, improvements } of registers.data ?? [])
    for (const review of reviewsOf(improvements, { first: from, today: today() }))
      rows.push(reviewRow(review, survey));
  return {
    data: asked.every(({ data }) => data !== null) ? rows : null,
    failure: asked.find(({ failure }) => failure !== null)?.failure ?? null,
    stale: false,
  };
}

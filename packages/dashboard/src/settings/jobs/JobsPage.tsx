import { JOB_STATES, type JobEntry, type JobState } from "@klankbord/shared";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { jobsPath, retryJob } from "../../api/jobs.ts";
import { askAgain } from "../../api/pulse.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { failureInWords } from "../parts/failureInWords.ts";
import { JobRow, jobName } from "./JobRow.tsx";
import { said } from "./said.ts";
import "./jobs.css";

/** What the server does later or again: what waits, what failed and why. */
export function JobsPage(): JSX.Element {
  const text = said.value;
  const [state, setState] = useState<JobState | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const answer = useAnswer(jobsPath(state, before));
  const [done, setDone] = useState<LastDone | null>(null);
  const [busy, setBusy] = useState(false);
  const retry = async (job: JobEntry): Promise<void> => {
    setBusy(true);
    const outcome = await retryJob(job);
    setBusy(false);
    setDone(
      outcome.ok
        ? { text: text.retried(jobName(job)), failed: false }
        : { text: failureInWords(outcome.failure), failed: true },
    );
    askAgain();
  };
  const counts = answer.data?.counts;
  return (
    <div class="jobs">
      <div class="page-head">
        <h1>{counts ? text.title(counts.failed + counts.unsure, counts.waiting) : text.name}</h1>
        <p class="lead">{text.intro}</p>
      </div>
      <p class="jobs-show">
        <label for="jobs-state">{text.show}</label>
        <select
          id="jobs-state"
          value={state ?? ""}
          onChange={({ currentTarget: { value } }) => {
            setState(JOB_STATES.find((one) => one === value) ?? null);
            setBefore(null);
          }}
        >
          <option value="">{text.all}</option>
          {(["waiting", "failed", "unsure", "done"] as const).map((one) => (
            <option key={one} value={one}>
              {counts ? `${text.states[one]} (${counts[one]})` : text.states[one]}
            </option>
          ))}
        </select>
      </p>
      <LastDoneLine done={done} />
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {({ jobs, next }) => (
          <>
            {jobs.length === 0 ? (
              <p class="notice">{text.none}</p>
            ) : (
              <ul class="jobs-list">
                {jobs.map((job) => (
                  <JobRow key={job.id} job={job} busy={busy} onRetry={() => void retry(job)} />
                ))}
              </ul>
            )}
            <p class="jobs-pages">
              {before !== null && (
                <button type="button" class="button" onClick={() => setBefore(null)}>
                  {text.newest}
                </button>
              )}
              {next !== null && (
                <button type="button" class="button" onClick={() => setBefore(next)}>
                  {text.older}
                </button>
              )}
            </p>
          </>
        )}
      </Shown>
    </div>
  );
}

import type { JobEntry } from "@klankbord/shared";
import type { JSX } from "preact";
import { momentInWords } from "../parts/moments.ts";
import { dayInWords } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import { said } from "./said.ts";

/** What a job is, in words: its kind, and which one. */
export function jobName({ kind, about, person }: JobEntry): string {
  const { kinds, mails } = said.value;
  const which = /^\d{4}-\d\d-\d\d$/.test(about) ? dayInWords(about, language.value) : (mails[about] ?? about);
  return [kinds[kind] ?? kind, which, ...(person === null ? [] : [person.name])].join(" · ");
}

function stateInWords({ state, running, due, finishedAt }: JobEntry): string {
  const text = said.value;
  if (running) return text.running;
  if (state === "waiting") return text.next(momentInWords(due));
  return text[state](momentInWords(finishedAt ?? due));
}

interface RowProps {
  job: JobEntry;
  busy: boolean;
  onRetry: () => void;
}

/** One job: how it stands, why it did not go, and a way to have it tried at once. */
export function JobRow({ job, busy, onRetry }: RowProps): JSX.Element {
  const text = said.value;
  const name = jobName(job);
  const { state, running, attempts, error } = job;
  const isTrouble = state === "failed" || state === "unsure";
  const canRetry = isTrouble || (state === "waiting" && !running && attempts > 0);
  return (
    <li class={isTrouble ? "is-trouble" : undefined}>
      <div>
        <h2>{name}</h2>
        <p class="quiet">
          {stateInWords(job)}
          {state !== "done" && attempts > 0 && ` · ${text.attempts(attempts)}`}
        </p>
        {error !== null && (
          <p class="jobs-reason">
            <span class="quiet">{text.reason}: </span>
            {/* As the other server wrote it, in whatever language. */}
            <q>{error}</q>
          </p>
        )}
      </div>
      {canRetry && (
        <button
          type="button"
          class="button"
          aria-label={text.retryOf(name)}
          disabled={busy}
          onClick={onRetry}
        >
          {text.retry}
        </button>
      )}
    </li>
  );
}

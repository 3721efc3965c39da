import type { ComponentChildren, JSX } from "preact";
import { askAgain } from "../api/pulse.ts";
import type { Failure } from "../api/request.ts";
import type { Answer } from "../api/useAnswer.ts";
import { words } from "../words/language.ts";
import { refusalTold } from "../words/refusalTold.ts";

/** What a refusal or a broken line means, what is safe, and what to do. */
function sentenceOf(failure: Failure): string {
  const { states } = words.value;
  if (failure.kind === "refused") return refusalTold(failure.problem);
  if (failure.kind === "broken") return states.broken(String(failure.status));
  return states.offline;
}

function Failed({ failure, kept }: { failure: Failure; kept: boolean }): JSX.Element {
  const { states } = words.value;
  return (
    <div class="notice notice-failed" role="alert">
      <p>
        {sentenceOf(failure)}
        {kept && ` ${states.kept}`}
      </p>
      <button type="button" class="button" onClick={askAgain}>
        {states.retry}
      </button>
    </div>
  );
}

interface ShownProps<T> {
  answer: Answer<T>;
  /** Holds the place of the figures while the first ones are fetched, at the size that they will have. */
  skeleton: ComponentChildren;
  children: (data: T) => ComponentChildren;
}

/** Shows an answer in whichever state it is: being fetched, failed, there, or there but being renewed. */
export function Shown<T>({ answer, skeleton, children }: ShownProps<T>): JSX.Element {
  const { data, failure, stale } = answer;
  if (data === null && failure === null)
    return (
      <div aria-busy="true">
        <p class="for-ears" role="status">
          {words.value.states.loading}
        </p>
        {skeleton}
      </div>
    );
  return (
    <>
      {failure !== null && failure.kind !== "signed_out" && <Failed failure={failure} kept={data !== null} />}
      {data !== null && (
        <div class={stale ? "shown is-stale" : "shown"} aria-busy={stale}>
          {children(data)}
        </div>
      )}
    </>
  );
}

/** Grey places for a heading, a picture and some lines. */
export function Skeleton({ picture = true }: { picture?: boolean }): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="bone bone-head" />
      {picture && <div class="bone bone-picture" />}
      <div class="bone bone-line" />
      <div class="bone bone-line" />
      <div class="bone bone-line" />
    </div>
  );
}

import type { JSX } from "preact";
import { live } from "../api/live.ts";
import { clock, whole } from "../format/figures.ts";
import { language, words } from "../words/language.ts";

/** A calm line that says whether the figures follow the answers, and how many came in since the page was opened. */
export function LiveNote(): JSX.Element {
  const { state, added, since } = live.value;
  const say = words.value.live;
  const time = clock(since, language.value);
  const text =
    state === "lost"
      ? say.lost(time)
      : added === null
        ? say.refreshed(time)
        : added > 0
          ? say.counted(whole(added, language.value), added === 1, time)
          : null;
  // Nothing happened: a dot says enough to whoever sees it.
  const quiet = text === null && state === "open" ? say.following : null;
  return (
    <p
      class={`live live-${state}${text === null ? " live-quiet" : ""}`}
      role="status"
      title={quiet ?? undefined}
    >
      {(text ?? quiet) !== null && <span class="live-dot" aria-hidden="true" />}
      {text ?? <span class="for-ears">{quiet}</span>}
    </p>
  );
}

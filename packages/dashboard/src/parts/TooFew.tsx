import type { JSX } from "preact";
import { address, go } from "../route/address.ts";
import { words } from "../words/language.ts";

/** The figures may not be shown; the sentence that says why stands above. What can be done instead. */
export function TooFew(): JSX.Element {
  const { states } = words.value;
  const { segment } = address.value;
  return (
    <div class="notice">
      <p>{states.tooFew}</p>
      <button
        type="button"
        class="button"
        onClick={() => go(segment === null ? { period: "all", from: null, to: null } : { segment: null })}
      >
        {segment === null ? states.allDays : states.everyone}
      </button>
    </div>
  );
}

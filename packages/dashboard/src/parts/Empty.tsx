import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { address, go } from "../route/address.ts";
import type { Survey } from "../api/shapes.ts";
import { words } from "../words/language.ts";

/** The line that puts the survey on a page of the organisation's site. */
function Snippet({ survey }: { survey: Survey }): JSX.Element {
  const { states } = words.value;
  const [copied, setCopied] = useState(false);
  const line = `<script async src="${location.origin}/embed.js" data-survey="${survey.key}"></script>`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(line).then(
      () => setCopied(true),
      // Without permission the line can still be selected by hand.
      () => undefined,
    );
  };
  return (
    <div class="snippet" role="group" aria-label={states.emptySnippet}>
      <code>{line}</code>
      <button type="button" class="button" onClick={() => void copy()}>
        {copied ? states.copied : states.copy}
      </button>
    </div>
  );
}

/** Nobody answered yet: what to do. In a chosen period or group: that it may be the choice. */
export function Empty({ survey }: { survey: Survey }): JSX.Element {
  const { states } = words.value;
  const { period, segment } = address.value;
  const everything = period === "all" && segment === null;
  return (
    <section class="empty">
      <h2>{everything ? states.emptyTitle : states.emptyPeriodTitle}</h2>
      {everything ? (
        <>
          <p>{states.emptyText}</p>
          <Snippet survey={survey} />
        </>
      ) : (
        <>
          <p>{states.emptyPeriodText}</p>
          <button
            type="button"
            class="button"
            onClick={() => go({ period: "all", from: null, to: null, segment: null })}
          >
            {states.showAll}
          </button>
          <details>
            <summary>{states.emptySnippet}</summary>
            <Snippet survey={survey} />
          </details>
        </>
      )}
    </section>
  );
}

import type { Props } from "./view.ts";

/** What became of the answers: arrived, refused, or waiting to be sent. */
export function Ending({ view }: Props) {
  const { form, state, say, text, retry } = view;
  const { stage, held } = state;
  const { thanks } = form.survey;
  const heading = stage === "sent" || stage === "refused" ? stage : "unsent";
  return (
    <>
      <h2 tabIndex={-1}>{say(heading)}</h2>
      <p>
        {(stage === "sent" && text(thanks.text)) ||
          say(heading === "unsent" ? (held === "here" ? "hereText" : "keptText") : `${heading}Text`)}
      </p>
      {stage === "sent" && thanks.link && (
        <a class="act" href={thanks.link.url} target="_blank" rel="noopener noreferrer">
          {text(thanks.link.label)}
        </a>
      )}
      {heading === "unsent" && (
        <button type="button" class="act main" onClick={retry}>
          {say(stage === "sending" ? stage : "retry")}
        </button>
      )}
    </>
  );
}

import type { Props } from "./view.ts";

const SAID = ["sent", "refused", "closed"] as const;

/** What became of the answers: arrived, refused, or waiting to be sent; or that none are taken any more. */
export function Ending({ view }: Props) {
  const { form, state, say, text, retry, clear } = view;
  const { stage, held, remark } = state;
  const { thanks } = form.survey;
  const heading = SAID.find((one) => one === stage) ?? "unsent";
  const body =
    heading === "closed"
      ? ""
      : (heading === "sent" && text(thanks.text)) ||
        say(heading === "unsent" ? (held === "here" ? "hereText" : "keptText") : `${heading}Text`);
  return (
    <>
      <h2 tabIndex={-1}>
        <span key={heading}>{say(heading)}</span>
      </h2>
      <p key={body}>{body}</p>
      {heading === "sent" && thanks.link && (
        <a class="act" href={thanks.link.url} target="_blank" rel="noopener noreferrer">
          {text(thanks.link.label)}
        </a>
      )}
      {heading === "refused" && remark && (
        <div class="closing">
          <label>
            {say("copy")}
            <textarea readOnly value={remark} />
          </label>
          <button type="button" class="act" onClick={clear}>
            {say("close")}
          </button>
        </div>
      )}
      {heading === "unsent" && (
        <button type="button" class="act main" onClick={retry}>
          <span key={stage}>{say(stage === "sending" ? stage : "retry")}</span>
        </button>
      )}
    </>
  );
}

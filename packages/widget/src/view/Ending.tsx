import type { Form } from "../form/form.ts";

interface Props {
  form: Form;
  retry(): void;
}

/** What became of the answers: waiting to be sent, refused, or arrived. */
export function Ending({ form, retry }: Props) {
  const { say, text } = form.speech.value;
  const { thanks } = form.survey;
  const stage = form.stage.value;
  if (stage === "sent")
    return (
      <div class="body">
        <h2 class="say" tabIndex={-1}>
          {say("thanks")}
        </h2>
        <p>{text(thanks.text) || say("thanksText")}</p>
        {thanks.link && (
          <a class="link" href={thanks.link.url} target="_blank" rel="noopener noreferrer">
            {text(thanks.link.label)}
          </a>
        )}
      </div>
    );
  const refused = stage === "refused";
  const busy = stage === "sending";
  return (
    <div class="body">
      <h2 class="say" tabIndex={-1}>
        {say(refused ? "refused" : "unsent")}
      </h2>
      <p>{say(refused ? "refusedText" : form.held.value === "here" ? "unsentHere" : "unsentKept")}</p>
      {!refused && (
        <button type="button" class="act main" aria-disabled={busy || undefined} onClick={retry}>
          {say(busy ? "sending" : "retry")}
        </button>
      )}
    </div>
  );
}

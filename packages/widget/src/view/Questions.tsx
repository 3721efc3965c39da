import { Statement } from "./Statement.tsx";
import type { Props } from "./view.ts";

/** The questions, one at a time or all in a list, with the way back and on. */
export function Questions({ view }: Props) {
  const { form, state, later, bring, say, text } = view;
  const { items, intro } = form.survey;
  const { list, step, stage, answers } = state;
  const item = list ? undefined : items[step];
  const answered = !item || answers[item.key];
  const sending = stage === "sending";
  const word = sending ? stage : !item ? (later ? "send" : "retry") : answered ? "next" : "skip";
  return (
    <form noValidate>
      {(list || step === 0) && intro && <p class="intro">{text(intro)}</p>}
      {items.map((one) => (list || one === item) && <Statement key={one.key} view={view} item={one} />)}
      {!item && (later ? <later.Closing view={view} /> : <p class="flag">{say("unavailable")}</p>)}
      <div class="foot">
        {!list && step > 0 && (
          <button type="button" class="act quiet" onClick={form.back}>
            {say("back")}
          </button>
        )}
        <button
          class={answered ? "act main" : "act"}
          aria-disabled={sending}
          // Enter in a field clicks here too. Not the form's own submit event: a sandboxed frame blocks it unheard.
          onClick={(event) => {
            event.preventDefault();
            if (item) form.next();
            else if (!later) bring();
            else if (!sending) form.send();
          }}
        >
          <span key={word}>{say(word)}</span>
        </button>
      </div>
    </form>
  );
}

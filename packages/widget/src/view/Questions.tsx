import type { Form } from "../form/form.ts";
import { Closing } from "./Closing.tsx";
import { Statement } from "./Statement.tsx";

/** The questions, one at a time or all in a list, with the way back and on. */
export function Questions({ form }: { form: Form }) {
  const { survey, answers, list, stage, step } = form;
  const { say, text } = form.speech.value;
  const item = list.value ? undefined : survey.items[step.value];
  const answered = !item || answers.value[item.key] !== undefined;
  const busy = stage.value === "sending";
  const intro = (list.value || step.value === 0) && text(survey.intro);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (item) form.next();
        else if (!busy) form.send();
      }}
    >
      {intro && <p class="intro">{intro}</p>}
      {(list.value ? survey.items : item ? [item] : []).map((one) => (
        <Statement key={one.key} form={form} item={one} />
      ))}
      {!item && <Closing form={form} />}
      <div class="foot">
        {!list.value && step.value > 0 && (
          <button type="button" class="act quiet" onClick={form.back}>
            {say("back")}
          </button>
        )}
        <button type="submit" class={answered ? "act main" : "act on"} aria-disabled={busy || undefined}>
          {say(busy ? "sending" : item ? (answered ? "next" : "skip") : "send")}
        </button>
      </div>
    </form>
  );
}

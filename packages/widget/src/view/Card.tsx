import type { Language } from "@klankbord/shared";
import { touched } from "../form/answers.ts";
import { isShort } from "../form/form.ts";
import { isAsking } from "../form/state.ts";
import { Questions } from "./Questions.tsx";
import type { Props, View } from "./view.ts";

/** Each language under its own name, as the browser knows it. */
function selfName(language: Language): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
}

/** How far the customer is: items answered in a list, the item in view otherwise. */
export function progressOf({ state, form, say }: View): string {
  const total = form.survey.items.length;
  return say("of", state.list ? touched(state.answers) : Math.min(state.step + 1, total), total);
}

/** What is said aloud when it changes. The progress of a list is not: it would interrupt every choice. */
function statusOf(view: View): string {
  const { state, say } = view;
  const { flag, stage, list, step } = state;
  if (flag) return say(flag.phrase);
  if (stage === "sent" || stage === "refused" || stage === "closed") return say(stage);
  if (!isAsking(state)) return say("unsent");
  return stage === "sending" ? say(stage) : list || step === 0 ? "" : progressOf(view);
}

/** The survey itself, the same in every mode: head, progress, questions or what became of them. */
export function Card({ view }: Props) {
  const { form, state, mode, say, text, minimise, dismiss } = view;
  const { languages, items, title } = form.survey;
  const asking = isAsking(state);
  const short = isShort(form.survey);
  const status = statusOf(view);
  const done = state.list ? touched(state.answers) : state.step;
  return (
    <div class={state.list ? "card list" : "card"}>
      <div class="head">
        <p>{text(title)}</p>
        {mode === "popover" && asking && (
          <button class="icon" aria-label={say("minimise")} onClick={minimise} />
        )}
        {mode !== "inline" && <button class="icon x" aria-label={say("close")} onClick={dismiss} />}
      </div>
      <div class="bar">
        <i style={{ width: `${asking ? (100 * done) / items.length : 100}%` }} />
      </div>
      <div class="body">
        {asking && (
          <div class="top">
            <span key={done}>{!short && (state.list || done < items.length) && progressOf(view)}</span>
            {languages.length > 1 && (
              <select
                aria-label={say("language")}
                value={state.language}
                onChange={(event) => view.speakIn(event.currentTarget.value as Language)}
              >
                {languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {selfName(one)}
                  </option>
                ))}
              </select>
            )}
          </div>
        )}
        {asking ? <Questions view={view} /> : view.later && <view.later.Ending view={view} />}
      </div>
      <i role="status">
        <i key={status}>{status}</i>
      </i>
    </div>
  );
}

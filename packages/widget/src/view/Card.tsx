import type { Language } from "@klankbord/shared";
import { touched } from "../form/answers.ts";
import { type Form, isShort } from "../form/form.ts";
import { WORDS } from "../words/speak.ts";
import { Ending } from "./Ending.tsx";
import { Questions } from "./Questions.tsx";

export interface CardProps {
  form: Form;
  /** Left out where there is nothing to make smaller or to close. */
  minimise?: (() => void) | false;
  close?: (() => void) | false;
  retry(): void;
}

/** The survey itself, the same in every mode: head, progress, questions or what became of them. */
export function Card({ form, minimise, close, retry }: CardProps) {
  const { survey, answers, flag, language, list, stage, step } = form;
  const { say, text } = form.speech.value;
  const asking = form.asking.value;
  const short = isShort(survey);
  const total = survey.items.length;
  const done = list.value ? touched(survey, answers.value) : step.value;
  const progress = say("progress", list.value ? done : Math.min(done + 1, total), total);

  // Said aloud when it changes; the progress of a list would interrupt every choice.
  const status = flag.value
    ? say(flag.value.phrase)
    : stage.value === "sent"
      ? say("thanks")
      : stage.value === "refused"
        ? say("refused")
        : !asking
          ? say("unsent")
          : stage.value === "sending"
            ? say("sending")
            : !list.value && done > 0 && progress;

  return (
    <div class={list.value ? "card list" : "card"}>
      <div class="head">
        <h2 class="title">{text(survey.title)}</h2>
        {minimise && <button type="button" class="icon" aria-label={say("minimise")} onClick={minimise} />}
        {close && <button type="button" class="icon x" aria-label={say("close")} onClick={close} />}
      </div>
      <div class="bar">
        <i style={{ width: asking && !short ? `${(100 * done) / total}%` : "100%" }} />
      </div>
      <div class="body">
        {asking && (
          <div class="top">
            <span>{!short && progress}</span>
            {survey.languages.length > 1 && (
              <select
                aria-label={say("language")}
                value={language.value}
                onChange={(event) => (language.value = event.currentTarget.value as Language)}
              >
                {survey.languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {WORDS[one].self}
                  </option>
                ))}
              </select>
            )}
          </div>
        )}
        {asking ? <Questions form={form} /> : <Ending form={form} retry={retry} />}
      </div>
      <p class="vh" role="status">
        {status}
      </p>
    </div>
  );
}

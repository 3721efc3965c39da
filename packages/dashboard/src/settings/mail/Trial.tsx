import type { MailTrialResult } from "@klankbord/shared";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { tryMail } from "../../api/mail.ts";
import { me } from "../../api/me.ts";
import { language } from "../../words/language.ts";
import { failureInWords } from "../parts/failureInWords.ts";
import { said } from "./said.ts";

/** Sends a test mail, and says what became of it in the mail server's own words. */
export function Trial(): JSX.Element {
  const text = said.value.trial;
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<MailTrialResult | null>(null);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setResult(null);
    setProblem(null);
    const outcome = await tryMail(field.current?.value ?? "", language.value);
    setBusy(false);
    if (outcome.ok) return setResult(outcome.data);
    const { failure } = outcome;
    const isAddress = failure.kind === "refused" && failure.problem.field === "to";
    setProblem(isAddress ? text.notAnAddress : failureInWords(failure));
    return field.current?.focus();
  };
  return (
    <section class="block" aria-labelledby="mail-trial">
      <h2 id="mail-trial">{text.title}</h2>
      <p class="quiet">{text.intro}</p>
      <form class="mail-trial" noValidate onSubmit={(event) => void send(event)}>
        <div class="field">
          <label for="mail-to">{text.to}</label>
          <input
            id="mail-to"
            ref={field}
            type="email"
            autocomplete="email"
            maxLength={254}
            defaultValue={me.value?.person?.email ?? ""}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : "mail-to-problem"}
          />
        </div>
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? text.sending : text.send}
        </button>
      </form>
      {problem !== null && (
        <p id="mail-to-problem" class="problem" role="alert">
          {problem}
        </p>
      )}
      <div role="status">
        {result !== null && (
          <p class={result.kind === "accepted" ? "notice" : "notice notice-failed"}>
            <span>
              {text.results[result.kind]} <q>{result.words}</q>
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

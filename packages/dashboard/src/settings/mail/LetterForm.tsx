import type { Letter, LetterName, LetterPreview } from "@klankbord/shared";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { changeLetter, previewLetter, resetLetter } from "../../api/mail.ts";
import { askAgain } from "../../api/pulse.ts";
import type { Failure } from "../../api/request.ts";
import type { Language } from "../../words/language.ts";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { failureInWords } from "../parts/failureInWords.ts";
import { Preview } from "./Preview.tsx";
import { said } from "./said.ts";

interface FormProps {
  name: LetterName;
  language: Language;
  letter: Letter;
  variables: readonly string[];
}

interface Problem {
  field: "subject" | "body" | null;
  text: string;
}

/** A letter's subject and text, with a preview, and the way back to the program's own words. What cannot be a letter is said at its field. */
export function LetterForm({ name, language, letter, variables }: FormProps): JSX.Element {
  const text = said.value.letters;
  // As it was opened: what somebody else saves meanwhile does not change what is being written, and is told when this is saved.
  const [seen, setSeen] = useState(letter);
  const [draft, setDraft] = useState({ subject: letter.subject, body: letter.body });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [preview, setPreview] = useState<LetterPreview | null>(null);
  const [done, setDone] = useState<LastDone | null>(null);
  const [busy, setBusy] = useState(false);

  const refuse = (failure: Failure): void => {
    if (failure.kind === "refused" && failure.problem.code === "conflict")
      return setProblem({ field: null, text: text.changed });
    const field = failure.kind === "refused" ? failure.problem.field : undefined;
    if (failure.kind !== "refused" || (field !== "subject" && field !== "body"))
      return setProblem({ field: null, text: failureInWords(failure) });
    // The reason is of the text itself, which the server alone reads.
    setProblem({ field, text: failure.problem.detail });
    return document.getElementById(`letter-${field}`)?.focus();
  };
  const act = async (work: () => Promise<Failure | null>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setDone(null);
    const failure = await work();
    setBusy(false);
    if (failure) refuse(failure);
  };
  const show = async (): Promise<Failure | null> => {
    const outcome = await previewLetter(name, language, draft);
    setPreview(outcome.ok ? outcome.data : null);
    return outcome.ok ? null : outcome.failure;
  };
  const keep = async (): Promise<Failure | null> => {
    const outcome = await changeLetter(name, language, { ...draft, revision: seen.revision });
    if (!outcome.ok) return outcome.failure;
    setSeen(outcome.data);
    setDone({ text: text.kept, failed: false });
    askAgain();
    return null;
  };
  const reset = async (): Promise<Failure | null> => {
    const outcome = await resetLetter(name, language, seen);
    if (!outcome.ok) return outcome.failure;
    setDone({ text: text.wasReset, failed: false });
    setPreview(null);
    askAgain();
    setIsReset(true);
    return null;
  };
  // After a reset the words are the server's to say: taken over when they come.
  const [isReset, setIsReset] = useState(false);
  if (isReset && letter.revision > seen.revision) {
    setIsReset(false);
    setSeen(letter);
    setDraft({ subject: letter.subject, body: letter.body });
  }
  const described = (field: "subject" | "body"): string | undefined => {
    const ids = [
      ...(problem?.field === field ? [`letter-${field}-problem`] : []),
      ...(field === "body" ? ["letter-help"] : []),
    ];
    return ids.length === 0 ? undefined : ids.join(" ");
  };
  const wrong = (field: "subject" | "body" | null): JSX.Element | null =>
    problem?.field === field ? (
      <p id={`letter-${field}-problem`} class="problem" role="alert">
        {problem.text}
      </p>
    ) : null;
  return (
    <form
      class="mail-letter"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act(keep);
      }}
    >
      <p class="quiet">{seen.own ? text.own : text.ours}</p>
      <div class="field">
        <label for="letter-subject">{text.subject}</label>
        <input
          id="letter-subject"
          type="text"
          lang={language}
          maxLength={200}
          value={draft.subject}
          onInput={({ currentTarget }) => setDraft({ ...draft, subject: currentTarget.value })}
          aria-invalid={problem?.field === "subject"}
          aria-describedby={described("subject")}
        />
        {wrong("subject")}
      </div>
      <div class="field">
        <label for="letter-body">{text.body}</label>
        <textarea
          id="letter-body"
          lang={language}
          rows={12}
          maxLength={5_000}
          value={draft.body}
          onInput={({ currentTarget }) => setDraft({ ...draft, body: currentTarget.value })}
          aria-invalid={problem?.field === "body"}
          aria-describedby={described("body")}
        />
        {wrong("body")}
        <p id="letter-help" class="quiet">
          {text.variables(variables.map((one) => `{{ ${one} }}`).join(", "))}
        </p>
      </div>
      {wrong(null)}
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {text.keep}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={() => void act(show)}>
          {text.preview}
        </button>
        {seen.own && (
          <button
            type="button"
            class="button button-quiet"
            aria-disabled={busy}
            onClick={() => void act(reset)}
          >
            {text.reset}
          </button>
        )}
      </div>
      <LastDoneLine done={done} />
      <div aria-live="polite">{preview !== null && <Preview preview={preview} language={language} />}</div>
    </form>
  );
}

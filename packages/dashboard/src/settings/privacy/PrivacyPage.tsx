import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { erasePerson, exportPerson, type PersonExport, type Whom } from "../../api/personal.ts";
import type { Failure } from "../../api/request.ts";
import { LabelledField } from "../../parts/LabelledField.tsx";
import { failureInWords } from "../parts/failureInWords.ts";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { Found } from "./Found.tsx";
import { said } from "./said.ts";
import "./privacy.css";

/** What was found of whom. */
interface Result {
  whom: Whom;
  kept: PersonExport;
}

const whomOf = (text: string): Whom => (text.includes("@") ? { email: text } : { phone: text });

const textOf = (whom: Whom): string => ("email" in whom ? whom.email : whom.phone);

/** Finds what is kept of one customer, to hand over or to erase: for owners. */
export function PrivacyPage(): JSX.Element {
  const words = said.value;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const [done, setDone] = useState<LastDone | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const failed = (failure: Failure): void => setDone({ text: failureInWords(failure), failed: true });
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setResult(null);
    setDone(null);
    const text = field.current?.value.trim() ?? "";
    setProblem(text === "" ? words.whomMissing : null);
    if (text === "") {
      field.current?.focus();
      return;
    }
    setBusy(true);
    const outcome = await exportPerson(whomOf(text));
    setBusy(false);
    if (outcome.ok) {
      if (outcome.data.responses.length === 0) setDone({ text: words.nobody(text), failed: false });
      else setResult({ whom: whomOf(text), kept: outcome.data });
      return;
    }
    const { failure } = outcome;
    if (failure.kind === "refused" && /^(email|phone)$/.test(failure.problem.field ?? "")) {
      setProblem(words.whomWrong);
      field.current?.focus();
    } else failed(failure);
  };
  const erase = async (whom: Whom): Promise<void> => {
    const outcome = await erasePerson(whom);
    if (!outcome.ok) {
      failed(outcome.failure);
      return;
    }
    setResult(null);
    setDone({
      text: `${words.erased(outcome.data.erased.responses)} ${words.backups}`,
      failed: false,
    });
    if (field.current) field.current.value = "";
  };
  return (
    <section class="block privacy" aria-labelledby="privacy">
      <h1 id="privacy">{words.title}</h1>
      <p class="quiet">{words.intro}</p>
      <form noValidate onSubmit={(event) => void find(event)}>
        <LabelledField id="whom" label={words.whom} problem={problem} help={words.whomHelp}>
          {(control) => (
            <input
              {...control}
              ref={field}
              type="text"
              autocomplete="off"
              spellcheck={false}
              maxLength={254}
            />
          )}
        </LabelledField>
        <div class="form-end">
          <button type="submit" class="button button-main" aria-disabled={busy}>
            {busy ? words.finding : words.find}
          </button>
        </div>
      </form>
      <LastDoneLine done={done} />
      {result !== null && (
        <Found kept={result.kept} whom={textOf(result.whom)} onErase={async () => erase(result.whom)} />
      )}
    </section>
  );
}

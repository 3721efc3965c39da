import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { changePassword } from "../../api/account.ts";
import { askAgain } from "../../api/pulse.ts";
import { failureInWords } from "./failureInWords.ts";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { said } from "./said.ts";
import { TextField } from "./TextField.tsx";

/** As the server wants it. */
const LEAST = 12;

interface Problem {
  field: "former" | "next";
  text: string;
}

function Form({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }): JSX.Element {
  const { password: text, cancel, sending } = said.value;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = { former: useRef<HTMLInputElement>(null), next: useRef<HTMLInputElement>(null) };
  useEffect(() => fields.former.current?.focus(), []);
  const refuse = (field: Problem["field"], why: string): void => {
    setProblem({ field, text: why });
    fields[field].current?.focus();
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const former = fields.former.current?.value ?? "";
    const next = fields.next.current?.value ?? "";
    if (former === "") return fields.former.current?.focus();
    if (next.length < LEAST) return refuse("next", text.tooShort);
    setBusy(true);
    const outcome = await changePassword(former, next);
    setBusy(false);
    if (outcome.ok) return onDone();
    return refuse("former", failureInWords(outcome.failure));
  };
  const at = (field: Problem["field"]): string | null => (problem?.field === field ? problem.text : null);
  return (
    <form class="card account-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField
        id="former-password"
        label={text.former}
        field={fields.former}
        problem={at("former")}
        kind="current-password"
      />
      <TextField
        id="next-password"
        label={text.next}
        field={fields.next}
        problem={at("next")}
        help={text.help}
        kind="new-password"
      />
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {busy ? sending : text.save}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}

/** Another password for oneself. */
export function Password(): JSX.Element {
  const { password: text } = said.value;
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<LastDone | null>(null);
  return (
    <section class="block" aria-labelledby="account-password">
      <h2 id="account-password">{text.title}</h2>
      <LastDoneLine done={done} />
      {open ? (
        <Form
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setDone({ text: text.saved, failed: false });
            askAgain();
          }}
        />
      ) : (
        <div class="account-acts">
          <button
            type="button"
            class="button"
            onClick={() => {
              setDone(null);
              setOpen(true);
            }}
          >
            {text.open}
          </button>
        </div>
      )}
    </section>
  );
}

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PasskeyFailure } from "../../api/passkeys.ts";
import { failureInWords } from "./failureInWords.ts";
import { said } from "./said.ts";
import { TextField } from "./TextField.tsx";

interface ConfirmProps {
  /** Tells the fields of several forms apart. */
  id: string;
  /** What the button does. */
  label: string;
  /** What failed, or null where all is well. */
  onSend: (password: string) => Promise<PasskeyFailure | null>;
  onCancel: () => void;
}

/** Asks for the password before something that changes how one signs in. */
export function Confirm({ id, label, onSend, onCancel }: ConfirmProps): JSX.Element {
  const { confirm, cancel, sending } = said.value;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const password = field.current?.value ?? "";
    if (busy || password === "") return;
    setBusy(true);
    const failure = await onSend(password);
    setBusy(false);
    if (failure === null) return;
    setProblem(failureInWords(failure));
    field.current?.focus();
  };
  return (
    <form class="card account-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField
        id={id}
        label={confirm.label}
        field={field}
        problem={problem}
        help={confirm.help}
        kind="current-password"
      />
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {busy ? sending : label}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}

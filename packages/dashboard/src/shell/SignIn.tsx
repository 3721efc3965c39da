import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { hasSession, linkProblem, signedOut } from "../api/access.ts";
import { askAgain } from "../api/pulse.ts";
import { openSession } from "../api/request.ts";
import { words } from "../language/language.ts";

/** Asks for the organisation's token; a wrong one is said at the field, and the field keeps the focus. */
export function SignIn(): JSX.Element {
  const { signIn } = words.value;
  const [problem, setProblem] = useState<string | null>(linkProblem.value ? signIn.usedLink : null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const token = field.current?.value ?? "";
    if (busy || token === "") return;
    setBusy(true);
    const outcome = await openSession(token);
    setBusy(false);
    if (outcome.ok) {
      hasSession.value = true;
      signedOut.value = false;
      askAgain();
      return;
    }
    const { failure } = outcome;
    setProblem(
      failure.kind === "offline"
        ? signIn.offline
        : failure.kind === "refused"
          ? failure.problem.detail
          : signIn.wrong,
    );
    field.current?.focus();
  };

  return (
    <main id="main" class="sign-in" tabIndex={-1}>
      <h1>{signIn.title}</h1>
      <p>{signIn.text}</p>
      <form onSubmit={(event) => void send(event)}>
        <label for="token">{signIn.token}</label>
        <input
          id="token"
          ref={field}
          type="password"
          autocomplete="current-password"
          required
          maxLength={200}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? "token-help" : "token-problem token-help"}
        />
        {problem !== null && (
          <p id="token-problem" class="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="button button-main" disabled={busy}>
          {signIn.button}
        </button>
      </form>
      <p id="token-help" class="quiet">
        {signIn.help}
      </p>
    </main>
  );
}

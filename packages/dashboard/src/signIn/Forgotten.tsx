import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { forgotPassword } from "../api/mail.ts";
import { language, words } from "../words/language.ts";
import { refusalTold } from "../words/refusalTold.ts";

interface ForgottenProps {
  /** What was filled in before. */
  email: string;
  onBack: () => void;
}

/** Has a link sent by which somebody chooses another password. Says the same whoever has the address. */
export function Forgotten({ email, onBack }: ForgottenProps): JSX.Element {
  const { signIn, states } = words.value;
  const [sent, setSent] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => (sent === null ? field.current : head.current)?.focus(), [sent]);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = field.current?.value.trim() ?? "";
    if (busy || given === "") return field.current?.focus();
    setBusy(true);
    const outcome = await forgotPassword(given, language.value);
    setBusy(false);
    if (outcome.ok) return setSent(given);
    const { failure } = outcome;
    if (failure.kind === "offline") setProblem(signIn.offline);
    else if (failure.kind === "refused")
      setProblem(failure.problem.field === "email" ? signIn.notAnAddress : refusalTold(failure.problem));
    else setProblem(failure.kind === "broken" ? states.broken(String(failure.status)) : signIn.offline);
    return field.current?.focus();
  };
  return (
    <main id="main" class="sign-in" tabIndex={-1}>
      <h1 ref={head} tabIndex={-1}>
        {sent === null ? signIn.forgottenTitle : signIn.sentTitle}
      </h1>
      {sent === null ? (
        <form noValidate onSubmit={(event) => void send(event)}>
          <p>{signIn.forgottenText}</p>
          <label for="forgotten-email">{signIn.email}</label>
          <input
            id="forgotten-email"
            ref={field}
            type="email"
            autocomplete="username"
            maxLength={254}
            defaultValue={email}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : "forgotten-problem"}
          />
          {problem !== null && (
            <p id="forgotten-problem" class="problem" role="alert">
              {problem}
            </p>
          )}
          <button type="submit" class="button button-main" disabled={busy}>
            {signIn.sendLink}
          </button>
        </form>
      ) : (
        <p>{signIn.sentText(sent)}</p>
      )}
      <button type="button" class="button button-quiet" onClick={onBack}>
        {signIn.back}
      </button>
    </main>
  );
}

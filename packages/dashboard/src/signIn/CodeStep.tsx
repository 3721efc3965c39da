import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ByPassword } from "../api/session.ts";
import { words } from "../words/language.ts";
import { useSignIn } from "./useSignIn.ts";

interface CodeStepProps {
  /** What was right so far. */
  given: ByPassword;
  /** What to say where it is right no longer. */
  wrong: string;
  onBack: () => void;
}

/** Asks for the code of an app, or a recovery code, after the password was right. */
export function CodeStep({ given, wrong, onBack }: CodeStepProps): JSX.Element {
  const { signIn: said } = words.value;
  const { problem, setProblem, busy, signIn } = useSignIn();
  const [byRecovery, setByRecovery] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [byRecovery]);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? "";
    if (code !== "" && (await signIn({ ...given, code }, wrong)) === "in") return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <main id="main" class="sign-in" tabIndex={-1}>
      <h1>{said.codeTitle}</h1>
      <form noValidate onSubmit={(event) => void send(event)}>
        <label for="code">{byRecovery ? said.recoveryCode : said.code}</label>
        <input
          id="code"
          key={String(byRecovery)}
          ref={field}
          type="text"
          autocomplete={byRecovery ? "off" : "one-time-code"}
          inputMode={byRecovery ? "text" : "numeric"}
          spellcheck={false}
          autocapitalize="none"
          maxLength={60}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? "code-help" : "code-problem code-help"}
        />
        {problem !== null && (
          <p id="code-problem" class="problem" role="alert">
            {problem}
          </p>
        )}
        <p id="code-help" class="quiet">
          {byRecovery ? said.recoveryHelp : said.codeHelp}
        </p>
        <button type="submit" class="button button-main" disabled={busy}>
          {said.button}
        </button>
      </form>
      <div class="sign-in-ways">
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            setProblem(null);
            setByRecovery(!byRecovery);
          }}
        >
          {byRecovery ? said.byApp : said.byRecovery}
        </button>
        <button type="button" class="button button-quiet" onClick={onBack}>
          {said.back}
        </button>
      </div>
    </main>
  );
}

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ByPassword } from "../api/session.ts";
import { words } from "../words/language.ts";
import { CodeStep } from "./CodeStep.tsx";
import { SecretField } from "./SecretField.tsx";
import { useSignIn } from "./useSignIn.ts";

/** As the server wants it. */
const LEAST = 12;

/** Asks whoever opened a link for the password that they choose, and signs them in. */
export function Join({ link }: { link: string }): JSX.Element {
  const { join } = words.value;
  const { problem, setProblem, busy, signIn } = useSignIn();
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<ByPassword | null>(null);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const password = field.current?.value ?? "";
    const given = { link, password };
    if (password.length < LEAST) setProblem(join.tooShort);
    else {
      const outcome = await signIn(given, join.dead);
      if (outcome === "code") setAsking(given);
      if (outcome !== "out") return;
    }
    field.current?.focus();
  };
  if (asking !== null) return <CodeStep given={asking} wrong={join.dead} onBack={() => setAsking(null)} />;
  return (
    <main id="main" class="sign-in" tabIndex={-1}>
      <h1>{join.title}</h1>
      <p>{join.text}</p>
      <form noValidate onSubmit={(event) => void send(event)}>
        <SecretField
          id="new-password"
          label={join.password}
          field={field}
          problem={problem}
          help={join.help}
          autocomplete="new-password"
        />
        <button type="submit" class="button button-main" disabled={busy}>
          {join.button}
        </button>
      </form>
    </main>
  );
}

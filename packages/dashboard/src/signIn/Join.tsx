import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { words } from "../words/language.ts";
import { SecretField } from "./SecretField.tsx";
import { useSignIn } from "./useSignIn.ts";

/** As the server wants it. */
const LEAST = 12;

/** Asks whoever opened a link for the password that they choose, and signs them in. */
export function Join({ link }: { link: string }): JSX.Element {
  const { join } = words.value;
  const { problem, setProblem, busy, signIn } = useSignIn();
  const field = useRef<HTMLInputElement>(null);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const password = field.current?.value ?? "";
    if (password.length < LEAST) setProblem(join.tooShort);
    else if (await signIn({ link, password }, join.dead)) return;
    field.current?.focus();
  };
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

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { linkProblem } from "../api/access.ts";
import { words } from "../words/language.ts";
import { SecretField } from "./SecretField.tsx";
import { useSignIn } from "./useSignIn.ts";

function ByPassword(): JSX.Element {
  const { signIn } = words.value;
  const { problem, busy, signIn: open } = useSignIn();
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = { email: email.current?.value.trim() ?? "", password: password.current?.value ?? "" };
    if (given.password === "") return;
    // Without an address it can only be the token that was pasted here.
    const opening = given.email === "" ? { token: given.password } : given;
    if (!(await open(opening, signIn.wrong))) (given.email === "" ? email : password).current?.focus();
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <label for="email">{signIn.email}</label>
      <input id="email" ref={email} type="email" autocomplete="username" maxLength={254} />
      <SecretField
        id="password"
        label={signIn.password}
        field={password}
        problem={problem}
        help={signIn.forgotten}
        autocomplete="current-password"
      />
      <button type="submit" class="button button-main" disabled={busy}>
        {signIn.button}
      </button>
    </form>
  );
}

function ByToken(): JSX.Element {
  const { signIn } = words.value;
  const { problem, busy, signIn: open } = useSignIn(linkProblem.value ? signIn.usedLink : null);
  const token = useRef<HTMLInputElement>(null);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = token.current?.value ?? "";
    if (given !== "" && !(await open({ token: given }, signIn.wrongToken))) token.current?.focus();
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <p>{signIn.tokenText}</p>
      <SecretField
        id="token"
        label={signIn.token}
        field={token}
        problem={problem}
        help={signIn.help}
        autocomplete="off"
      />
      <button type="submit" class="button button-main" disabled={busy}>
        {signIn.button}
      </button>
    </form>
  );
}

/** Asks for address and password, or on request for the server's own token. What is wrong is said at the field, which gets the focus. */
export function SignIn(): JSX.Element {
  const { signIn } = words.value;
  const [byToken, setByToken] = useState(linkProblem.value);
  return (
    <main id="main" class="sign-in" tabIndex={-1}>
      <h1>{signIn.title}</h1>
      <p>{signIn.text}</p>
      {byToken ? <ByToken /> : <ByPassword />}
      <button type="button" class="button button-quiet" onClick={() => setByToken(!byToken)}>
        {byToken ? signIn.byPassword : signIn.byToken}
      </button>
    </main>
  );
}

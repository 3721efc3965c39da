import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { linkProblem, refusedByProvider } from "../api/access.ts";
import { forgottenPath } from "../api/mail.ts";
import { canUsePasskeys, signInByPasskey } from "../api/passkeys.ts";
import type { Failure } from "../api/request.ts";
import { beginAtProvider, type ByPassword as ByPasswordGiven, hasProvider } from "../api/session.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { words } from "../words/language.ts";
import { refusalTold } from "../words/refusalTold.ts";
import { CodeStep } from "./CodeStep.tsx";
import { Forgotten } from "./Forgotten.tsx";
import { SecretField } from "./SecretField.tsx";
import { enter, useSignIn } from "./useSignIn.ts";

interface ByPasswordProps {
  onCode: (given: ByPasswordGiven) => void;
  /** Null where no link can be sent. */
  onForgotten: ((email: string) => void) | null;
}

function ByPassword({ onCode, onForgotten }: ByPasswordProps): JSX.Element {
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
    const outcome = await open(opening, signIn.wrong);
    if (outcome === "code") onCode(given);
    else if (outcome === "out") (given.email === "" ? email : password).current?.focus();
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
        help={onForgotten === null ? signIn.forgotten : signIn.forgottenHelp}
        autocomplete="current-password"
      />
      <button type="submit" class="button button-main" disabled={busy}>
        {signIn.button}
      </button>
      {onForgotten !== null && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => onForgotten(email.current?.value.trim() ?? "")}
        >
          {signIn.forgottenButton}
        </button>
      )}
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
    if (given !== "" && (await open({ token: given }, signIn.wrongToken)) === "out") token.current?.focus();
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

interface WayProps {
  label: string;
  problem: string | null;
  busy: boolean;
  onGo: () => void;
}

/** Another way in: a button, and why it did not lead there. */
function Way({ label, problem, busy, onGo }: WayProps): JSX.Element {
  return (
    <div>
      <button type="button" class="button" disabled={busy} onClick={onGo}>
        {label}
      </button>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A passkey in the place of address, password and code, where browser and address allow one. */
function ByPasskey(): JSX.Element {
  const { signIn } = words.value;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const use = async (): Promise<void> => {
    setBusy(true);
    const outcome = await signInByPasskey();
    setBusy(false);
    if (outcome.ok) enter();
    else if (outcome.failure.kind === "declined") setProblem(signIn.passkeyDeclined);
    else if (outcome.failure.kind === "signed_out") setProblem(signIn.passkeyUnknown);
    else setProblem(failureTold(outcome.failure));
  };
  return <Way label={signIn.byPasskey} problem={problem} busy={busy} onGo={() => void use()} />;
}

/** Goes to the organisation's own provider, where the server knows one. */
function AtProvider(): JSX.Element | null {
  const { signIn } = words.value;
  const [isThere, setIsThere] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void hasProvider().then(setIsThere), []);
  if (!isThere) return null;
  const leave = async (): Promise<void> => {
    setBusy(true);
    const outcome = await beginAtProvider();
    if (outcome.ok) {
      location.assign(outcome.data.url);
      return;
    }
    setBusy(false);
    const isAway = outcome.failure.kind === "refused" && outcome.failure.problem.code === "busy";
    setProblem(isAway ? signIn.refused.unreachable : failureTold(outcome.failure));
  };
  return <Way label={signIn.byProvider} problem={problem} busy={busy} onGo={() => void leave()} />;
}

/** Why the provider did not let somebody in; a word that this page does not know is as one that could not be taken. */
function Refused(): JSX.Element | null {
  const reason = refusedByProvider.value;
  if (reason === null) return null;
  const { refused } = words.value.signIn;
  return (
    <p class="notice notice-failed" role="alert">
      {Object.hasOwn(refused, reason) ? refused[reason] : refused.invalid}
    </p>
  );
}

/** What failed, where it is not about a field. */
function failureTold(failure: Failure): string {
  const { signIn, states } = words.value;
  if (failure.kind === "refused") return refusalTold(failure.problem);
  return failure.kind === "broken" ? states.broken(String(failure.status)) : signIn.offline;
}

/**
 * Asks for address and password, then for a code where one is needed; or for a passkey, or on request for the server's own token. What is
 * wrong is said at the field, which gets the focus.
 */
export function SignIn(): JSX.Element {
  const { signIn } = words.value;
  const [byToken, setByToken] = useState(linkProblem.value);
  const [given, setGiven] = useState<ByPasswordGiven | null>(null);
  const [forgotten, setForgotten] = useState<string | null>(null);
  const canSend = useAnswer(forgottenPath).data?.available === true;
  if (forgotten !== null) return <Forgotten email={forgotten} onBack={() => setForgotten(null)} />;
  if (given !== null) return <CodeStep given={given} wrong={signIn.wrong} onBack={() => setGiven(null)} />;
  return (
    <main id="main" class="sign-in" tabIndex={-1}>
      <h1>{signIn.title}</h1>
      <p>{signIn.text}</p>
      <Refused />
      {byToken ? <ByToken /> : <ByPassword onCode={setGiven} onForgotten={canSend ? setForgotten : null} />}
      {!byToken && canUsePasskeys() && <ByPasskey />}
      {!byToken && <AtProvider />}
      <button type="button" class="button button-quiet" onClick={() => setByToken(!byToken)}>
        {byToken ? signIn.byPassword : signIn.byToken}
      </button>
    </main>
  );
}

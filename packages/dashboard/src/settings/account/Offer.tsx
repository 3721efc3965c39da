import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { confirmSecondFactor, type SecondFactorOffer } from "../../api/account.ts";
import { failureInWords } from "./failureInWords.ts";
import { said } from "./said.ts";
import { TextField } from "./TextField.tsx";

interface OfferProps {
  offer: SecondFactorOffer;
  onCodes: (codes: string[]) => void;
  onCancel: () => void;
}

/** What an authenticator app is given, as picture and text, and the first code of it that shows that it knows. */
export function Offer({ offer, onCodes, onCancel }: OfferProps): JSX.Element {
  const { code: text, cancel, sending } = said.value;
  const { secret, qr } = offer;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? "";
    if (busy || code === "") return;
    setBusy(true);
    const outcome = await confirmSecondFactor(code);
    setBusy(false);
    if (outcome.ok) {
      onCodes(outcome.data.codes);
      return;
    }
    setProblem(failureInWords(outcome.failure));
    field.current?.focus();
    field.current?.select();
  };
  return (
    <form class="card account-form account-offer" noValidate onSubmit={(event) => void send(event)}>
      <p>{text.scan}</p>
      <svg
        class="account-qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={text.picture}
        shape-rendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p class="quiet">
        {text.secret} <code class="account-secret">{secret.replace(/.{4}(?!$)/gu, "$& ")}</code>
      </p>
      <TextField
        id="first-code"
        label={text.label}
        field={field}
        problem={problem}
        help={text.help}
        kind="code"
      />
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {busy ? sending : text.finish}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}

import type { SecondFactor as State } from "@klankbord/shared";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import {
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorOffer,
} from "../../api/account.ts";
import { askAgain } from "../../api/pulse.ts";
import { Confirm } from "./Confirm.tsx";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { dayOfMoment } from "../parts/moments.ts";
import { Offer } from "./Offer.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import { said } from "./said.ts";

/** What is open of it. */
type Step =
  | { kind: "none" }
  | { kind: "begin" | "renew" | "remove" }
  | { kind: "offer"; offer: SecondFactorOffer }
  | { kind: "codes"; codes: string[] };

const NONE: Step = { kind: "none" };

/** The code of an app beside the password: set up in three steps, recovery codes, and switched off. */
export function SecondFactor({ state }: { state: State }): JSX.Element {
  const { code: text } = said.value;
  const [step, setStep] = useState<Step>(NONE);
  const [done, setDone] = useState<LastDone | null>(null);
  const close = (): void => setStep(NONE);
  const open = (kind: "begin" | "renew" | "remove"): void => {
    setDone(null);
    setStep({ kind });
  };
  const showCodes = (codes: string[]): void => {
    setStep({ kind: "codes", codes });
    askAgain();
  };

  const begin = async (password: string) => {
    const outcome = await offerSecondFactor(password);
    if (!outcome.ok) return outcome.failure;
    setStep({ kind: "offer", offer: outcome.data });
    return null;
  };
  const renew = async (password: string) => {
    const outcome = await renewRecoveryCodes(password);
    if (!outcome.ok) return outcome.failure;
    showCodes(outcome.data.codes);
    return null;
  };
  const remove = async (password: string) => {
    const outcome = await removeSecondFactor(password);
    if (!outcome.ok) return outcome.failure;
    close();
    setDone({ text: text.removed, failed: false });
    askAgain();
    return null;
  };

  return (
    <section class="block" aria-labelledby="account-code">
      <h2 id="account-code">{text.title}</h2>
      <p class="quiet">{text.intro}</p>
      {!state.hasPassword && <p class="quiet">{text.noPassword}</p>}
      {state.since !== null && (
        <p>
          {text.since(dayOfMoment(state.since))} {text.left(state.codesLeft)}
        </p>
      )}
      <LastDoneLine done={done} />
      {step.kind === "none" && state.hasPassword && (
        <div class="account-acts">
          {state.since === null ? (
            <button type="button" class="button" onClick={() => open("begin")}>
              {text.open}
            </button>
          ) : (
            <>
              <button type="button" class="button" onClick={() => open("renew")}>
                {text.renew}
              </button>
              <button type="button" class="button" onClick={() => open("remove")}>
                {text.remove}
              </button>
            </>
          )}
        </div>
      )}
      {step.kind === "begin" && <Confirm id="begin" label={text.next} onSend={begin} onCancel={close} />}
      {step.kind === "renew" && <Confirm id="renew" label={text.renew} onSend={renew} onCancel={close} />}
      {step.kind === "remove" && <Confirm id="remove" label={text.remove} onSend={remove} onCancel={close} />}
      {step.kind === "offer" && <Offer offer={step.offer} onCodes={showCodes} onCancel={close} />}
      {step.kind === "codes" && <RecoveryCodes codes={step.codes} onKept={close} />}
    </section>
  );
}

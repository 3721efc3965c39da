import type { Passkey } from "@klankbord/shared";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { passkeysPath, removePasskey } from "../../api/account.ts";
import { addPasskey, canUsePasskeys, type PasskeyFailure } from "../../api/passkeys.ts";
import { askAgain } from "../../api/pulse.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { Confirm } from "./Confirm.tsx";
import { failureInWords } from "./failureInWords.ts";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { dayOfMoment } from "../parts/moments.ts";
import { said } from "./said.ts";

/** Passkeys: those that there are, one more by the password where there is one, and removal, which is asked once more. */
export function Passkeys({ hasPassword }: { hasPassword: boolean }): JSX.Element {
  const { passkeys: text, device } = said.value;
  const answer = useAnswer(passkeysPath);
  const [adding, setAdding] = useState(false);
  const [sure, setSure] = useState<string | null>(null);
  const [done, setDone] = useState<LastDone | null>(null);
  const add = async (password: string | null): Promise<PasskeyFailure | null> => {
    const outcome = await addPasskey(password);
    if (!outcome.ok) return outcome.failure;
    setAdding(false);
    setDone({ text: text.added, failed: false });
    askAgain();
    return null;
  };
  const begin = async (): Promise<void> => {
    setDone(null);
    if (hasPassword) {
      setAdding(true);
      return;
    }
    const failure = await add(null);
    if (failure !== null) setDone({ text: failureInWords(failure), failed: true });
  };
  const remove = async (passkey: Passkey): Promise<void> => {
    const outcome = await removePasskey(passkey);
    setSure(null);
    setDone(
      outcome.ok
        ? { text: text.removed, failed: false }
        : { text: failureInWords(outcome.failure), failed: true },
    );
    askAgain();
  };
  const row = (passkey: Passkey): JSX.Element => {
    const { id, browser, system, createdAt, lastUsed, worksHere } = passkey;
    const name = device(browser, system);
    return (
      <li key={id}>
        <div>
          <h3>{name}</h3>
          <p class="quiet">
            {text.times(dayOfMoment(createdAt), lastUsed === null ? null : dayOfMoment(lastUsed))}
          </p>
          {!worksHere && <p class="quiet">{text.elsewhere}</p>}
        </div>
        {sure === id ? (
          <div class="account-sure">
            <span role="alert">{text.really}</span>
            <button
              type="button"
              class="button"
              aria-label={text.removeOf(name)}
              onClick={() => void remove(passkey)}
            >
              {text.remove}
            </button>
            <button type="button" class="button button-quiet" onClick={() => setSure(null)}>
              {text.keep}
            </button>
          </div>
        ) : (
          <button
            type="button"
            class="button"
            aria-label={text.removeOf(name)}
            onClick={() => {
              setDone(null);
              setSure(id);
            }}
          >
            {text.remove}
          </button>
        )}
      </li>
    );
  };
  return (
    <section class="block" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{text.title}</h2>
      <p class="quiet">{text.intro}</p>
      <LastDoneLine done={done} />
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {({ isPossible, passkeys }) => (
          <>
            {passkeys.length > 0 && <ul class="account-list">{passkeys.map(row)}</ul>}
            {!isPossible && <p class="notice notice-warn">{text.impossible}</p>}
            {isPossible && !canUsePasskeys() && <p class="quiet">{text.unable}</p>}
            {isPossible && canUsePasskeys() && !adding && (
              <div class="account-acts">
                <button type="button" class="button" onClick={() => void begin()}>
                  {text.add}
                </button>
              </div>
            )}
          </>
        )}
      </Shown>
      {adding && <Confirm id="passkey" label={text.add} onSend={add} onCancel={() => setAdding(false)} />}
    </section>
  );
}

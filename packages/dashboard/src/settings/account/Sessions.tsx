import type { OpenSession } from "@klankbord/shared";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { signedOut } from "../../api/access.ts";
import { endOneSession, endSessions, sessionsPath } from "../../api/account.ts";
import { askAgain } from "../../api/pulse.ts";
import type { Outcome } from "../../api/request.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { failureInWords } from "./failureInWords.ts";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { momentInWords } from "../parts/moments.ts";
import { said } from "./said.ts";

/** Where one is signed in, with a way to end each, all others, or all. */
export function Sessions(): JSX.Element {
  const { sessions: text, device } = said.value;
  const answer = useAnswer(sessionsPath);
  const [done, setDone] = useState<LastDone | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: Promise<Outcome<null>>, told: string | null): Promise<void> => {
    setBusy(true);
    const outcome = await work;
    setBusy(false);
    if (outcome.ok && told === null) {
      signedOut.value = true;
      return;
    }
    setDone(
      outcome.ok
        ? { text: told ?? "", failed: false }
        : { text: failureInWords(outcome.failure), failed: true },
    );
    askAgain();
  };
  const row = (session: OpenSession): JSX.Element => {
    const name = device(session.browser, session.system);
    return (
      <li key={session.id}>
        <div>
          <h3>
            {name}
            {session.here && <span class="account-here">{text.here}</span>}
          </h3>
          <p class="quiet">{text.times(momentInWords(session.opened), momentInWords(session.seen))}</p>
        </div>
        {!session.here && (
          <button
            type="button"
            class="button"
            aria-label={text.endOf(name)}
            disabled={busy}
            onClick={() => void act(endOneSession(session), text.ended)}
          >
            {text.end}
          </button>
        )}
      </li>
    );
  };
  return (
    <section class="block" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{text.title}</h2>
      <p class="quiet">{text.intro}</p>
      <LastDoneLine done={done} />
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {({ sessions }) => (
          <>
            <ul class="account-list">{sessions.map(row)}</ul>
            <div class="account-acts">
              {sessions.length > 1 && (
                <button
                  type="button"
                  class="button"
                  disabled={busy}
                  onClick={() => void act(endSessions("this"), text.othersEnded)}
                >
                  {text.others}
                </button>
              )}
              <button
                type="button"
                class="button"
                disabled={busy}
                onClick={() => void act(endSessions("none"), null)}
              >
                {text.everywhere}
              </button>
            </div>
          </>
        )}
      </Shown>
    </section>
  );
}

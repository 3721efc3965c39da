import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ApiKey } from "@klankbord/shared";
import { revokeKey } from "../../api/keys.ts";
import { askAgain } from "../../api/pulse.ts";
import { groupsInWords } from "../../survey/everyone.ts";
import { failureInWords } from "../parts/failureInWords.ts";
import type { LastDone } from "../parts/LastDone.tsx";
import { dayOfMoment, momentInWords } from "../parts/moments.ts";
import { said } from "./said.ts";

interface KeyRowProps {
  apiKey: ApiKey;
  onDone: (done: LastDone) => void;
}

function endInWords(expires: string | null): string {
  const { endless, ends, ended } = said.value;
  if (expires === null) return endless;
  return (Date.parse(expires) > Date.now() ? ends : ended)(dayOfMoment(expires));
}

/** One key: what it may, when it was used, and its end, which is asked once more. */
export function KeyRow({ apiKey, onDone }: KeyRowProps): JSX.Element {
  const words = said.value;
  const { id, name, start, rights, groups, expires, lastUsed } = apiKey;
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const revoke = async (): Promise<void> => {
    setBusy(true);
    const outcome = await revokeKey(id);
    setBusy(false);
    setSure(false);
    onDone(
      outcome.ok
        ? { text: words.revoked(name), failed: false }
        : { text: failureInWords(outcome.failure), failed: true },
    );
    askAgain();
  };
  const limits = Object.keys(groups).length === 0 ? null : groupsInWords({ dimensions: [] }, groups);
  return (
    <li class="card">
      <div>
        <h2>{name}</h2>
        <code>{start}…</code>
      </div>
      <div>
        <p>{rights.map((right) => words.rights[right] ?? right).join(", ")}</p>
        {limits !== null && <p>{words.only(limits)}</p>}
        <p class="quiet">
          {endInWords(expires)} · {lastUsed === null ? words.unused : words.used(momentInWords(lastUsed))}
        </p>
      </div>
      <div class="keys-acts">
        {sure ? (
          <>
            <span role="alert">{words.really(name)}</span>
            <button
              type="button"
              class="button"
              aria-label={words.revokeOf(name)}
              disabled={busy}
              onClick={() => void revoke()}
            >
              {words.revoke}
            </button>
            <button type="button" class="button button-quiet" onClick={() => setSure(false)}>
              {words.keep}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button button-quiet"
            aria-label={words.revokeOf(name)}
            onClick={() => setSure(true)}
          >
            {words.revoke}
          </button>
        )}
      </div>
    </li>
  );
}

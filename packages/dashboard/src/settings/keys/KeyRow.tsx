import type { JSX } from "preact";
import type { ApiKey } from "@klankbord/shared";
import { revokeKey } from "../../api/keys.ts";
import { askAgain } from "../../api/pulse.ts";
import { groupsInWords } from "../../survey/everyone.ts";
import { failureInWords } from "../parts/failureInWords.ts";
import type { LastDone } from "../parts/LastDone.tsx";
import { dayOfMoment, momentInWords } from "../parts/moments.ts";
import { Remove } from "../parts/Remove.tsx";
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
  const revoke = async (): Promise<void> => {
    const outcome = await revokeKey(id);
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
      <div class="cards-acts">
        <Remove
          text={words.revoke}
          label={words.revokeOf(name)}
          really={words.really(name)}
          keep={words.keep}
          onSure={revoke}
        />
      </div>
    </li>
  );
}

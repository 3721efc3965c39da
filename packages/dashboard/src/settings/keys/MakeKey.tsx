import { RIGHTS, type Right } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { newId } from "../../api/improvements.ts";
import { makeKey, type NewKey } from "../../api/keys.ts";
import { askAgain } from "../../api/pulse.ts";
import { LabelledField } from "../../parts/LabelledField.tsx";
import { failureInWords } from "../parts/failureInWords.ts";
import { said } from "./said.ts";

interface MakeKeyProps {
  onMade: (made: NewKey) => void;
  onCancel: () => void;
}

const DAYS = { always: null, month: 30, year: 365 } as const;

type Until = keyof typeof DAYS;

const DAY = 86_400_000;

/** What is wrong with what was filled in, or why it was not made. */
interface Problem {
  field: "name" | "may" | null;
  text: string;
}

/** Makes a key by name, rights and end. What is missing is said at the field, which gets the focus. */
export function MakeKey({ onMade, onCancel }: MakeKeyProps): JSX.Element {
  const words = said.value;
  const [rights, setRights] = useState<readonly Right[]>([]);
  const [until, setUntil] = useState<Until>("year");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // One id for as long as the form is open: sent twice, it is made once.
  const id = useRef(newId());
  const name = useRef<HTMLInputElement>(null);
  const firstRight = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const point = (wrong: Problem): void => {
    setProblem(wrong);
    if (wrong.field === "name") name.current?.focus();
    if (wrong.field === "may") firstRight.current?.focus();
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const called = name.current?.value.trim() ?? "";
    if (called === "") return point({ field: "name", text: words.nameMissing });
    if (rights.length === 0) return point({ field: "may", text: words.mayMissing });
    setBusy(true);
    const days = DAYS[until];
    const outcome = await makeKey({
      id: id.current,
      name: called,
      rights: RIGHTS.filter((right) => rights.includes(right)),
      expires: days === null ? null : new Date(Date.now() + days * DAY).toISOString(),
    });
    setBusy(false);
    if (!outcome.ok) return point({ field: null, text: failureInWords(outcome.failure) });
    onMade(outcome.data);
    return askAgain();
  };
  const wrongAt = (field: Problem["field"]): string | null =>
    problem?.field === field ? problem.text : null;
  const problemAt = (field: Problem["field"]): JSX.Element | null => {
    const text = wrongAt(field);
    return text === null ? null : (
      <p id={`key-${field}-problem`} class="problem" role="alert">
        {text}
      </p>
    );
  };
  const choices = RIGHTS.filter((right) => words.rights[right] !== undefined);
  return (
    <form class="card form-card" noValidate aria-labelledby="making" onSubmit={(event) => void send(event)}>
      <h2 id="making">{words.add}</h2>
      <div class="fields">
        <LabelledField id="key-name" label={words.name} problem={wrongAt("name")} help={words.nameHelp}>
          {(control) => <input {...control} ref={name} type="text" autocomplete="off" maxLength={120} />}
        </LabelledField>
        <div class="field">
          <label for="key-until">{words.until}</label>
          <select
            id="key-until"
            value={until}
            onChange={({ currentTarget }) => setUntil(currentTarget.value as Until)}
          >
            {(Object.keys(DAYS) as Until[]).map((one) => (
              <option key={one} value={one}>
                {words.untilChoices[one]}
              </option>
            ))}
          </select>
        </div>
        <fieldset
          class="field-where key-rights"
          aria-describedby={wrongAt("may") === null ? undefined : "key-may-problem"}
        >
          <legend>{words.may}</legend>
          {choices.map((right, at) => (
            <label key={right}>
              <input
                type="checkbox"
                {...(at === 0 ? { ref: firstRight } : {})}
                checked={rights.includes(right)}
                onChange={({ currentTarget: { checked } }) =>
                  setRights(checked ? [...rights, right] : rights.filter((one) => one !== right))
                }
              />
              {words.rights[right]}
            </label>
          ))}
          {problemAt("may")}
        </fieldset>
      </div>
      {problemAt(null)}
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {busy ? words.making : words.make}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel} disabled={busy}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

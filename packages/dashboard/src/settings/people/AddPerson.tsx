import { ROLES, type Role } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { newId } from "../../api/improvements.ts";
import type { Segment } from "../../route/choices.ts";
import type { Survey } from "../../api/shapes.ts";
import { LimitField } from "./LimitField.tsx";
import { addPerson } from "../../api/people.ts";
import { askAgain } from "../../api/pulse.ts";
import type { Failure } from "../../api/request.ts";
import { words } from "../../words/language.ts";
import { type Done, failureInWords, NOTHING_DONE } from "./done.ts";
import { said } from "./said.ts";

interface Problem {
  field: "name" | "email" | null;
  text: string;
}

function problemOf(failure: Failure): Problem {
  const { problems } = said.value;
  if (failure.kind === "refused") {
    const { code, field } = failure.problem;
    if (field === "name") return { field, text: problems.name };
    if (field === "email") return { field, text: code === "id_taken" ? problems.taken : problems.email };
  }
  return { field: null, text: failureInWords(failure) };
}

interface AddProps {
  survey: Survey | null;
  onDone: (done: Done) => void;
  onCancel: () => void;
}

/** Adds somebody by name, address and role. What the server refuses is said at the field, which gets the focus. */
export function AddPerson({ survey, onDone, onCancel }: AddProps): JSX.Element {
  const people = said.value;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [role, setRole] = useState<Role>("viewer");
  const [limit, setLimit] = useState<Segment | null>(null);
  // One id for as long as the form is open: sent twice, somebody is added once.
  const id = useRef(newId());
  const fields = { name: useRef<HTMLInputElement>(null), email: useRef<HTMLInputElement>(null) };
  useEffect(() => fields.name.current?.focus(), []);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const name = fields.name.current?.value ?? "";
    const outcome = await addPerson({
      id: id.current,
      name,
      email: fields.email.current?.value ?? "",
      role,
      groups: limit === null || role === "owner" ? {} : { [limit.dimension]: [...limit.values] },
    });
    setBusy(false);
    if (outcome.ok) {
      const { invitation } = outcome.data;
      onDone({ ...NOTHING_DONE, invitation: invitation && { ...invitation, name } });
      askAgain();
      return;
    }
    const wrong = problemOf(outcome.failure);
    setProblem(wrong);
    if (wrong.field !== null) fields[wrong.field].current?.focus();
  };
  const field = (key: "name" | "email", most: number): JSX.Element => {
    const wrong = problem?.field === key ? problem.text : null;
    return (
      <div class="field">
        <label for={`person-${key}`}>{people.columns[key]}</label>
        <input
          id={`person-${key}`}
          ref={fields[key]}
          {...(key === "email" ? { type: "email" as const } : { type: "text" as const })}
          autocomplete="off"
          maxLength={most}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `person-${key}-problem`}
        />
        {wrong !== null && (
          <p id={`person-${key}-problem`} class="problem" role="alert">
            {wrong}
          </p>
        )}
      </div>
    );
  };
  return (
    <form class="card form-card" noValidate aria-labelledby="adding" onSubmit={(event) => void send(event)}>
      <h2 id="adding">{people.adding}</h2>
      <div class="fields">
        {field("name", 120)}
        {field("email", 254)}
        <div class="field">
          <label for="person-role">{people.columns.role}</label>
          <select
            id="person-role"
            value={role}
            onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {words.value.roles[one]}
              </option>
            ))}
          </select>
          <p class="quiet">{people.may[role]}</p>
        </div>
        {survey !== null && role !== "owner" && (
          <LimitField survey={survey} limit={limit} onChoose={setLimit} />
        )}
      </div>
      {problem !== null && problem.field === null && (
        <p class="problem" role="alert">
          {problem.text}
        </p>
      )}
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {busy ? people.saving : people.save}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel} disabled={busy}>
          {people.cancel}
        </button>
      </div>
    </form>
  );
}

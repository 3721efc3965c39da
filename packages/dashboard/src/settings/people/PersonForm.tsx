import { ROLES, type Groups, type Person, type Role } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { newId } from "../../api/improvements.ts";
import type { Segment } from "../../route/choices.ts";
import type { Survey } from "../../api/shapes.ts";
import { LimitField } from "./LimitField.tsx";
import { addPerson, changePerson } from "../../api/people.ts";
import { askAgain } from "../../api/pulse.ts";
import type { Failure } from "../../api/request.ts";
import { LabelledField } from "../../parts/LabelledField.tsx";
import { failureInWords } from "../parts/failureInWords.ts";
import { type Done, NOTHING_DONE } from "./done.ts";
import { language, words } from "../../words/language.ts";
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

/** The one limit that the form can show; null where there is none. */
function limitOf({ groups }: Pick<Person, "groups">): Segment | null {
  const [first] = Object.entries(groups);
  return first === undefined ? null : { dimension: first[0], values: first[1] };
}

/** Whether limits are too many for the form, or of a survey that is not on show: then they stay as they are. */
function isBeyond({ groups }: Pick<Person, "groups">, survey: Survey | null): boolean {
  const keys = Object.keys(groups);
  return keys.length > 1 || keys.some((key) => survey?.dimensions.every((one) => one.key !== key) ?? true);
}

interface FormProps {
  survey: Survey | null;
  /** Who is changed; nobody where somebody is added. */
  person?: Person;
  onDone: (done: Done) => void;
  onCancel: () => void;
}

/** Adds or changes somebody: name, address, role and limits. What the server refuses is said at the field, which gets the focus. */
export function PersonForm({ survey, person, onDone, onCancel }: FormProps): JSX.Element {
  const people = said.value;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [role, setRole] = useState<Role>(person?.role ?? "viewer");
  const [limit, setLimit] = useState<Segment | null>(person ? limitOf(person) : null);
  const beyond = person !== undefined && isBeyond(person, survey);
  // One id for as long as the form is open: sent twice, somebody is added once.
  const id = useRef(newId());
  const fields = { name: useRef<HTMLInputElement>(null), email: useRef<HTMLInputElement>(null) };
  useEffect(() => fields.name.current?.focus(), []);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const given = {
      name: fields.name.current?.value ?? "",
      email: fields.email.current?.value ?? "",
      role,
    };
    const groups: Groups = limit === null || role === "owner" ? {} : { [limit.dimension]: [...limit.values] };
    if (person === undefined) {
      const outcome = await addPerson({ id: id.current, ...given, groups }, language.value);
      setBusy(false);
      if (!outcome.ok) return refuse(outcome.failure);
      const { invitation, mailed, email } = outcome.data;
      onDone({
        ...NOTHING_DONE,
        told: mailed ? people.mailed(email) : null,
        invitation: invitation && { ...invitation, name: given.name },
      });
    } else {
      const { id, revision } = person;
      // Limits that the form cannot show are left as they are, but for an owner, who has none.
      const limits = beyond && role !== "owner" ? {} : { groups };
      const outcome = await changePerson({ id, revision, ...given, ...limits });
      setBusy(false);
      if (!outcome.ok) return refuse(outcome.failure);
      onDone({ ...NOTHING_DONE, told: people.saved(outcome.data.name) });
    }
    return askAgain();
  };
  const refuse = (failure: Failure): void => {
    const wrong = problemOf(failure);
    setProblem(wrong);
    if (wrong.field !== null) fields[wrong.field].current?.focus();
  };
  const field = (key: "name" | "email", most: number): JSX.Element => {
    const wrong = problem?.field === key ? problem.text : null;
    return (
      <LabelledField id={`person-${key}`} label={people.columns[key]} problem={wrong}>
        {(control) => (
          <input
            {...control}
            ref={fields[key]}
            defaultValue={person?.[key] ?? ""}
            {...(key === "email" ? { type: "email" as const } : { type: "text" as const })}
            autocomplete="off"
            maxLength={most}
          />
        )}
      </LabelledField>
    );
  };
  return (
    <form class="card form-card" noValidate aria-labelledby="adding" onSubmit={(event) => void send(event)}>
      <h2 id="adding">{person === undefined ? people.adding : people.changing(person.name)}</h2>
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
        {role !== "owner" && beyond && <p class="quiet">{people.beyond}</p>}
        {survey !== null && role !== "owner" && !beyond && (
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
          {busy ? people.saving : person === undefined ? people.save : people.keepChange}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel} disabled={busy}>
          {people.cancel}
        </button>
      </div>
    </form>
  );
}

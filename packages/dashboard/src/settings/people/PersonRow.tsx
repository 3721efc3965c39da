import { ROLES, type Person, type Role } from "@klankbord/shared";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { changePerson, makeLink, removePerson, takeFrom } from "../../api/people.ts";
import { askAgain } from "../../api/pulse.ts";
import type { Outcome } from "../../api/request.ts";
import { words } from "../../words/language.ts";
import type { Survey } from "../../api/shapes.ts";
import { groupsInWords } from "../../survey/everyone.ts";
import { Remove } from "../parts/Remove.tsx";
import { failed, type Done, NOTHING_DONE } from "./done.ts";
import { PersonForm } from "./PersonForm.tsx";
import { said } from "./said.ts";

interface RowProps {
  person: Person;
  survey: Survey | null;
  /** Whether this person is being changed. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onDone: (done: Done) => void;
}

/** One person: their role to choose, a form for the rest, a new link, and removal, which is asked once more. */
export function PersonRow({ person, survey, open, onOpen, onDone }: RowProps): JSX.Element {
  const people = said.value;
  const { id, name, email, role, revision, groups, joined, secondFactor, passkeys } = person;
  const limits =
    Object.keys(groups).length === 0 ? null : groupsInWords(survey ?? { dimensions: [] }, groups);
  const [busy, setBusy] = useState(false);
  const act = async <T,>(work: Promise<Outcome<T>>, done: (data: T) => Partial<Done>): Promise<void> => {
    setBusy(true);
    const outcome = await work;
    setBusy(false);
    onDone(outcome.ok ? { ...NOTHING_DONE, ...done(outcome.data) } : failed(outcome.failure));
    askAgain();
  };
  const changer = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    onOpen(false);
    // Back where the form was opened, once that button is there again.
    requestAnimationFrame(() => changer.current?.focus());
  };
  const taking = (what: Parameters<typeof takeFrom>[1], label: string, told: string): JSX.Element => (
    <button
      type="button"
      class="button"
      disabled={busy}
      onClick={() => void act(takeFrom(person, what), () => ({ told }))}
    >
      {label}
    </button>
  );
  if (open)
    return (
      <li class="people-open">
        <PersonForm
          survey={survey}
          person={person}
          onCancel={close}
          onDone={(done) => {
            close();
            onDone(done);
          }}
        />
        <div class="people-take">
          {taking("sessions", people.signOut, people.signedOut(name))}
          {secondFactor && taking("second-factor", people.takeCode, people.codeTaken(name))}
          {passkeys > 0 && taking("passkeys", people.takePasskeys, people.passkeysTaken(name))}
        </div>
      </li>
    );
  return (
    <li class="card">
      <div>
        <h2>{name}</h2>
        {!joined && <span class="quiet people-invited">{people.invited}</span>}
      </div>
      <p class="people-email">{email}</p>
      <div>
        <select
          aria-label={people.roleOf(name)}
          value={role}
          disabled={busy}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value as Role;
            void act(changePerson({ id, name, email, revision, role: chosen }), () => ({
              told: people.changed(name, words.value.roles[chosen]),
            })).then(() => {
              // Refused, it is what it was.
              currentTarget.value = person.role;
            });
          }}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {words.value.roles[one]}
            </option>
          ))}
        </select>
        <span class="quiet people-may">{people.may[role]}</span>
        {limits !== null && <span class="people-may">{people.only(limits)}</span>}
      </div>
      <div class="cards-acts">
        <Remove
          text={people.remove}
          label={people.removeOf(name)}
          really={people.really(name)}
          keep={people.keep}
          onSure={async () => act(removePerson(person), () => ({ told: people.removed(name) }))}
        >
          <button
            ref={changer}
            type="button"
            class="button button-quiet"
            aria-label={people.changeOf(name)}
            onClick={() => onOpen(true)}
          >
            {people.change}
          </button>
          <button
            type="button"
            class="button button-quiet"
            aria-label={people.newLinkOf(name)}
            disabled={busy}
            onClick={() => void act(makeLink(person), (made) => ({ invitation: { ...made, name } }))}
          >
            {people.newLink}
          </button>
        </Remove>
      </div>
    </li>
  );
}

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { peoplePath } from "../../api/people.ts";
import { surveyPath } from "../../api/questions.ts";
import { address } from "../../route/address.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { dayInWords } from "../../format/figures.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { language } from "../../words/language.ts";
import { ShownOnce } from "../parts/ShownOnce.tsx";
import { PersonForm } from "./PersonForm.tsx";
import { PersonRow } from "./PersonRow.tsx";
import { type Done, NOTHING_DONE } from "./done.ts";
import { said } from "./said.ts";
import "../parts/cards.css";
import "./people.css";

/** Who may sign in: for owners. Groups go by the names that the survey on show gives them. What was done last stands above the list, with the link to hand out where there is one. */
export function PeoplePage(): JSX.Element {
  const { title, add, intro, empty } = said.value;
  const { data: survey } = useAnswer(surveyPath(address.value.survey));
  const answer = useAnswer(peoplePath);
  // One form at a time: for somebody new, or for the one with this id.
  const [open, setOpen] = useState<{ id: string | null } | null>(null);
  const adding = open !== null && open.id === null;
  const [done, setDone] = useState<Done>(NOTHING_DONE);
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <section class="block" aria-labelledby="people">
      <div class="section-head">
        <h1 id="people">{title}</h1>
        {!adding && (
          <button
            ref={adder}
            type="button"
            class="button"
            onClick={() => {
              setDone(NOTHING_DONE);
              setOpen({ id: null });
            }}
          >
            {add}
          </button>
        )}
      </div>
      <p class="quiet">{intro}</p>
      {adding && (
        <PersonForm
          survey={survey}
          onCancel={() => {
            setOpen(null);
            // Back where the form was opened, once that button is there again.
            requestAnimationFrame(() => adder.current?.focus());
          }}
          onDone={(what) => {
            setOpen(null);
            setDone(what);
          }}
        />
      )}
      <div role="status">
        {done.told !== null && <p class={done.failed ? "notice notice-failed" : "notice"}>{done.told}</p>}
      </div>
      {done.invitation && (
        <ShownOnce
          key={done.invitation.link}
          id="hand-out"
          label={said.value.link(done.invitation.name)}
          value={done.invitation.link}
          help={said.value.linkHelp(dayInWords(done.invitation.expires.slice(0, 10), language.value))}
        />
      )}
      <Shown answer={answer} skeleton={<Skeleton />}>
        {({ people }) =>
          people.length === 0 ? (
            !adding && <p class="notice">{empty}</p>
          ) : (
            <ul class="cards people">
              {people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  survey={survey}
                  open={open?.id === person.id}
                  onOpen={(isOpen) => {
                    setOpen(isOpen ? { id: person.id } : null);
                    if (isOpen) setDone(NOTHING_DONE);
                  }}
                  onDone={setDone}
                />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

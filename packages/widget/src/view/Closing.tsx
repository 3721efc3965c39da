import type { Contact } from "../form/contact.ts";
import type { Props } from "./view.ts";

const FIELDS = [
  ["name", 120],
  ["email", 254],
  ["phone", 40],
] as const;

/** The customer's own words, the wish for an answer, and what becomes of it all (F1, P1, P2). */
export function Closing({ view }: Props) {
  const { form, state, say, text } = view;
  const { remark, contact, privacy } = form.survey;
  const { wantsAnswer, flag } = state;
  const write = (field: keyof Contact, value: string): void =>
    form.set({ contact: { ...form.state.value.contact, [field]: value } });
  const faulty = flag?.phrase === "noAddress";
  return (
    <div class="closing" tabIndex={-1}>
      {remark.asked && (
        <label>
          {text(remark.question) || say("remark")} <small>({say("optional")})</small>
          <textarea
            dir="auto"
            maxLength={4000}
            value={state.remark}
            onInput={(event) => form.set({ remark: event.currentTarget.value })}
            // What fills fields in by itself may tell of the change alone.
            onChange={(event) => form.set({ remark: event.currentTarget.value })}
          />
        </label>
      )}
      {contact.asked && (
        <label class="check">
          <input
            type="checkbox"
            checked={wantsAnswer}
            onChange={(event) => form.set({ wantsAnswer: event.currentTarget.checked })}
          />
          {say("wantsAnswer")}
        </label>
      )}
      {wantsAnswer && (
        <>
          {FIELDS.map(([field, maxLength]) => (
            <label key={field}>
              {say(field)}
              <input
                name={field}
                inputMode={field === "phone" ? "tel" : field === "email" ? field : "text"}
                autocomplete={field === "phone" ? "tel" : field}
                dir="auto"
                maxLength={maxLength}
                aria-invalid={faulty && field === "email"}
                value={state.contact[field]}
                onInput={(event) => write(field, event.currentTarget.value)}
                onChange={(event) => write(field, event.currentTarget.value)}
              />
            </label>
          ))}
          <small>{text(contact.consent) || say("consent")}</small>
        </>
      )}
      <small key={String(wantsAnswer)}>
        {text(privacy.purpose) || (!wantsAnswer && say("anonymous"))} {text(privacy.ground)}{" "}
        {privacy.link && (
          <a href={privacy.link} target="_blank" rel="noopener noreferrer">
            {say("privacy")}
          </a>
        )}
      </small>
      {faulty && <p class="flag">{say(flag.phrase)}</p>}
    </div>
  );
}

import type { Contact } from "../form/contact.ts";
import type { Form } from "../form/form.ts";

const KINDS = [
  ["name", "text", 120],
  ["email", "email", 254],
  ["phone", "tel", 40],
] as const satisfies readonly (readonly [keyof Contact, string, number])[];

/** The customer's own words, the wish for an answer, and what becomes of it all (F1, P1, P2). */
export function Closing({ form }: { form: Form }) {
  const { survey, remark, wantsAnswer, contact, flag } = form;
  const { say, text } = form.speech.value;
  const { purpose, ground, link } = survey.privacy;
  const faulty = flag.value?.phrase;
  return (
    <div class="closing" tabIndex={faulty ? undefined : -1}>
      {survey.remark.asked && (
        <label class="field">
          <span>
            {text(survey.remark.question) || say("remark")} <small>({say("optional")})</small>
          </span>
          <textarea
            maxLength={4000}
            rows={3}
            value={remark.value}
            onInput={(event) => (remark.value = event.currentTarget.value)}
          />
        </label>
      )}
      {survey.contact.asked && (
        <label class="check">
          <input
            type="checkbox"
            checked={wantsAnswer.value}
            onChange={(event) => (wantsAnswer.value = event.currentTarget.checked)}
          />
          {say("wantsAnswer")}
        </label>
      )}
      {wantsAnswer.value && (
        <div>
          {KINDS.map(([field, type, longest]) => (
            <label key={field} class="field">
              <span>{say(field)}</span>
              <input
                {...({ type } as object)}
                name={field}
                maxLength={longest}
                autocomplete={field === "phone" ? "tel" : field}
                aria-invalid={field === "email" && (faulty === "badEmail" || faulty === "noAddress")}
                value={contact.value[field]}
                onInput={(event) =>
                  (contact.value = { ...contact.value, [field]: event.currentTarget.value })
                }
              />
            </label>
          ))}
          <p class="fine">{text(survey.contact.consent) || say("consent")}</p>
        </div>
      )}
      <p class="fine">
        {text(purpose) || (!wantsAnswer.value && say("anonymous"))} {text(ground)}{" "}
        {link && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {say("privacy")}
          </a>
        )}
      </p>
      {flag.value && flag.value.item === null && <p class="flag">{say(flag.value.phrase)}</p>}
    </div>
  );
}

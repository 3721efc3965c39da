import type { Improvement } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Survey } from "../../api/shapes.ts";
import { language, words } from "../../words/language.ts";
import { today } from "../../api/today.ts";
import { dimensionName } from "../../survey/dimensions.ts";
import { nameOf } from "../../survey/itemName.ts";
import { NOTE_MOST, TITLE_MOST } from "./draft.ts";
import { Field } from "./Field.tsx";
import { GroupBoxes } from "./GroupBoxes.tsx";
import { itemInWords } from "./inWords.ts";
import { Meanwhile } from "./Meanwhile.tsx";
import { type Form, useForm } from "./useForm.ts";
import { said } from "./said.ts";

interface FormProps {
  survey: Survey;
  /** The improvement to change; null for a new one. */
  given: Improvement | null;
  onStored: (stored: Improvement, before: Improvement | null) => void;
  onCancel: () => void;
}

type PartProps = Pick<FormProps, "survey"> & { form: Form };

function ItemField({ survey, form: { draft, problem, edit } }: PartProps): JSX.Element {
  const improvements = said.value;
  const dropped = draft.item !== "" && !survey.items.some(({ key }) => key === draft.item);
  return (
    <Field name="item" problem={problem}>
      {(control) => (
        <select
          {...control}
          value={draft.item}
          onChange={({ currentTarget }) => edit({ item: currentTarget.value })}
        >
          <option value="">{improvements.noItem}</option>
          {survey.items.map(({ key }) => (
            <option key={key} value={key}>
              {nameOf(survey, key, language.value)}
            </option>
          ))}
          {dropped && <option value={draft.item}>{itemInWords(survey, draft.item)}</option>}
        </select>
      )}
    </Field>
  );
}

function WhereField({ survey, form: { draft, problem, edit } }: PartProps): JSX.Element {
  const offered = survey.dimensions.filter(({ key, guarded }) => !guarded || key === draft.dimension);
  const dropped = draft.dimension !== "" && !offered.some(({ key }) => key === draft.dimension);
  return (
    <div class="field-where">
      <Field name="groups" problem={problem}>
        {(control) => (
          <select
            {...control}
            value={draft.dimension}
            onChange={({ currentTarget }) => edit({ dimension: currentTarget.value, values: [] })}
          >
            <option value="">{words.value.choices.everywhere}</option>
            {offered.map(({ key }) => (
              <option key={key} value={key}>
                {dimensionName(survey, key)}
              </option>
            ))}
            {dropped && <option value={draft.dimension}>{draft.dimension}</option>}
          </select>
        )}
      </Field>
      {draft.dimension !== "" && (
        <GroupBoxes
          survey={survey}
          dimension={draft.dimension}
          chosen={draft.values}
          onChoose={(values) => edit({ values })}
        />
      )}
    </div>
  );
}

/** Writes down an improvement, or changes one. What the server refuses is said at the field, which gets the focus. */
export function ImprovementForm({ survey, given, onStored, onCancel }: FormProps): JSX.Element {
  const improvements = said.value;
  const element = useRef<HTMLFormElement>(null);
  const control = (name: string): HTMLElement | null | undefined =>
    element.current?.querySelector<HTMLElement>(`[name="${name}"]`);
  const form = useForm({
    survey: survey.key,
    given,
    today: today(),
    onStored,
    onProblem: ({ field }) => {
      if (field !== null) control(field)?.focus();
    },
  });
  const { draft, problem, busy, theirs, edit, save } = form;
  useEffect(() => {
    // The whole form, with what it may have to say, and not the field alone.
    element.current?.scrollIntoView({ block: "nearest" });
    control("title")?.focus({ preventScroll: true });
  }, []);
  return (
    <form
      ref={element}
      class="card form-card"
      noValidate
      aria-labelledby="improvement-form-title"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="improvement-form-title">{given === null ? improvements.adding : improvements.changing}</h2>
      {theirs !== null && <Meanwhile theirs={theirs} survey={survey} />}
      <div class="fields">
        <Field name="title" problem={problem} help={improvements.titleHelp}>
          {(control) => (
            <input
              {...control}
              type="text"
              required
              maxLength={TITLE_MOST}
              autocomplete="off"
              value={draft.title}
              onInput={({ currentTarget }) => edit({ title: currentTarget.value })}
            />
          )}
        </Field>
        <Field name="day" problem={problem}>
          {(control) => (
            <input
              {...control}
              type="date"
              required
              value={draft.day}
              onInput={({ currentTarget }) => edit({ day: currentTarget.value })}
            />
          )}
        </Field>
        <ItemField survey={survey} form={form} />
        <WhereField survey={survey} form={form} />
        <Field name="note" problem={problem} optional>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={NOTE_MOST}
              value={draft.note}
              onInput={({ currentTarget }) => edit({ note: currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {problem !== null && problem.field === null && (
        <p class="problem" role="alert">
          {problem.text}
        </p>
      )}
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {busy ? improvements.saving : improvements.save}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel} disabled={busy}>
          {improvements.cancel}
        </button>
      </div>
    </form>
  );
}

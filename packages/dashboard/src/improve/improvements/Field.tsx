import type { ComponentChildren, JSX } from "preact";
import { type ControlProps, LabelledField } from "../../parts/LabelledField.tsx";
import type { Field as FieldName } from "./words.ts";
import type { FormProblem } from "./problemOf.ts";
import { said } from "./said.ts";

interface FieldProps {
  name: FieldName;
  problem: FormProblem | null;
  optional?: boolean;
  help?: string;
  children: (control: ControlProps & { name: FieldName }) => ComponentChildren;
}

/** A field of an improvement, with the label and the problem that are its own. */
export function Field({ name, problem, optional = false, help, children }: FieldProps): JSX.Element {
  const { labels, optional: notNeeded } = said.value;
  return (
    <LabelledField
      id={`improvement-${name}`}
      class={`field-${name}`}
      label={
        <>
          {labels[name]} {optional && <span class="quiet">{notNeeded}</span>}
        </>
      }
      problem={problem?.field === name ? problem.text : null}
      help={help}
    >
      {(control) => children({ ...control, name })}
    </LabelledField>
  );
}

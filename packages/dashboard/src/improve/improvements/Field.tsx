import type { ComponentChildren, JSX } from "preact";
import type { Field as FieldName } from "./words.ts";
import type { FormProblem } from "./problemOf.ts";
import { said } from "./said.ts";

/** What a control needs to be known by its label, its help and its problem. */
interface ControlProps {
  id: string;
  name: FieldName;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface FieldProps {
  name: FieldName;
  problem: FormProblem | null;
  optional?: boolean;
  help?: string;
  children: (control: ControlProps) => ComponentChildren;
}

/** A control under its label; what is wrong with it stands beneath and is read with it. */
export function Field({ name, problem, optional = false, help, children }: FieldProps): JSX.Element {
  const { labels, optional: notNeeded } = said.value;
  const id = `improvement-${name}`;
  const wrong = problem?.field === name ? problem.text : null;
  const described = [
    ...(wrong === null ? [] : [`${id}-problem`]),
    ...(help === undefined ? [] : [`${id}-help`]),
  ];
  return (
    <div class={`field field-${name}`}>
      <label for={id}>
        {labels[name]} {optional && <span class="quiet">{notNeeded}</span>}
      </label>
      {children({
        id,
        name,
        "aria-invalid": wrong !== null,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
      })}
      {wrong !== null && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {wrong}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} class="quiet">
          {help}
        </p>
      )}
    </div>
  );
}

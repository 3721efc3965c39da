import type { ComponentChildren, JSX } from "preact";

/** What a control needs to be known by its label, its help and its problem. */
export interface ControlProps {
  id: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface LabelledFieldProps {
  id: string;
  label: ComponentChildren;
  /** What is wrong with it; null where nothing is. */
  problem: string | null;
  help?: string | undefined;
  class?: string;
  children: (control: ControlProps) => ComponentChildren;
}

/** A control under its label; what is wrong with it, and what helps, stand beneath and are read with it. */
export function LabelledField(props: LabelledFieldProps): JSX.Element {
  const { id, label, problem, help, children, class: name } = props;
  const described = [
    ...(problem === null ? [] : [`${id}-problem`]),
    ...(help === undefined ? [] : [`${id}-help`]),
  ];
  return (
    <div class={name === undefined ? "field" : `field ${name}`}>
      <label for={id}>{label}</label>
      {children({
        id,
        "aria-invalid": problem !== null,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
      })}
      {problem !== null && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem}
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

import type { JSX, RefObject } from "preact";
import { LabelledField } from "../../parts/LabelledField.tsx";

interface TextFieldProps {
  id: string;
  label: string;
  field: RefObject<HTMLInputElement | null>;
  problem: string | null;
  help?: string;
  /** A code of an app is shown as it is typed; a password is not. */
  kind: "code" | "current-password" | "new-password";
}

/** A field under its label, with what is wrong with it and what helps; both are read with it. */
export function TextField({ id, label, field, problem, help, kind }: TextFieldProps): JSX.Element {
  const isCode = kind === "code";
  return (
    <LabelledField id={id} label={label} problem={problem} help={help}>
      {(control) => (
        <input
          {...control}
          ref={field}
          {...(isCode
            ? { type: "text" as const, inputMode: "numeric" as const, autocomplete: "one-time-code" as const }
            : { type: "password" as const, autocomplete: kind })}
          maxLength={isCode ? 20 : 200}
        />
      )}
    </LabelledField>
  );
}

import type { JSX, RefObject } from "preact";

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
  const described = [problem === null ? null : `${id}-problem`, help === undefined ? null : `${id}-help`];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        {...(isCode
          ? { type: "text" as const, inputMode: "numeric" as const, autocomplete: "one-time-code" as const }
          : { type: "password" as const, autocomplete: kind })}
        maxLength={isCode ? 20 : 200}
        aria-invalid={problem !== null}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
      />
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

import type { JSX, RefObject } from "preact";

interface SecretFieldProps {
  id: string;
  label: string;
  field: RefObject<HTMLInputElement | null>;
  problem: string | null;
  help: string;
  autocomplete: "current-password" | "new-password" | "off";
}

/** A password or token under its label, with what is wrong with it and what helps; both are read with it. */
export function SecretField({
  id,
  label,
  field,
  problem,
  help,
  autocomplete,
}: SecretFieldProps): JSX.Element {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="password"
        autocomplete={autocomplete}
        required
        maxLength={200}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-help` : `${id}-problem ${id}-help`}
      />
      {problem !== null && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem}
        </p>
      )}
      <p id={`${id}-help`} class="quiet">
        {help}
      </p>
    </>
  );
}

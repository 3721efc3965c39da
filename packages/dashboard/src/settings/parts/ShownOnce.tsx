import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../words/language.ts";
import "./shownOnce.css";

interface ShownOnceProps {
  id: string;
  label: string;
  value: string;
  help: string;
}

/** A secret to select or copy, this once: the server keeps no more than its hash. It gets the focus. */
export function ShownOnce({ id, label, value, help }: ShownOnceProps): JSX.Element {
  const { copy, copied } = words.value.states;
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const take = async (): Promise<void> => {
    field.current?.select();
    // Without https a page may not; then it is selected, and Ctrl+C does it.
    setCopied(
      await (navigator.clipboard?.writeText(value).then(
        () => true,
        () => false,
      ) ?? false),
    );
  };
  return (
    <div class="card shown-once">
      <label for={id}>{label}</label>
      <div class="shown-once-line">
        <input
          id={id}
          ref={field}
          type="text"
          readOnly
          value={value}
          aria-describedby={`${id}-help`}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="button" class="button" onClick={() => void take()}>
          {isCopied ? copied : copy}
        </button>
      </div>
      <p id={`${id}-help`} class="quiet">
        {help}
      </p>
    </div>
  );
}

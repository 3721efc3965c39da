import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { NewKey } from "../../api/keys.ts";
import { said } from "./said.ts";

/** A key that was just made, to select or copy: this once, for the server keeps no more than its hash. */
export function KeyMade({ made: { name, key } }: { made: NewKey }): JSX.Element {
  const { made, madeHelp, copy, copied } = said.value;
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const take = async (): Promise<void> => {
    field.current?.select();
    // Without https a page may not; then it is selected, and Ctrl+C does it.
    setCopied(
      await (navigator.clipboard?.writeText(key).then(
        () => true,
        () => false,
      ) ?? false),
    );
  };
  return (
    <div class="card key-made">
      <label for="key-made">{made(name)}</label>
      <div class="key-made-line">
        <input
          id="key-made"
          ref={field}
          type="text"
          readOnly
          value={key}
          aria-describedby="key-made-help"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="button" class="button" onClick={() => void take()}>
          {isCopied ? copied : copy}
        </button>
      </div>
      <p id="key-made-help" class="quiet">
        {madeHelp}
      </p>
    </div>
  );
}

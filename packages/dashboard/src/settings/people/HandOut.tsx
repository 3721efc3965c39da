import type { Invitation } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { language } from "../../words/language.ts";
import { dayInWords } from "../../format/figures.ts";
import { said } from "./said.ts";

/** The link that somebody is to be sent, to select or copy: this once, for the server keeps no more than its hash. */
export function HandOut({ name, link, expires }: Invitation & { name: string }): JSX.Element {
  const people = said.value;
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Without https a page may not; then it is selected, and Ctrl+C does it.
    setCopied(
      await (navigator.clipboard?.writeText(link).then(
        () => true,
        () => false,
      ) ?? false),
    );
  };
  return (
    <div class="card hand-out">
      <label for="hand-out">{people.link(name)}</label>
      <div class="hand-out-line">
        <input
          id="hand-out"
          ref={field}
          type="text"
          readOnly
          value={link}
          aria-describedby="hand-out-help"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="button" class="button" onClick={() => void copy()}>
          {copied ? people.copied : people.copy}
        </button>
      </div>
      <p id="hand-out-help" class="quiet">
        {people.linkHelp(dayInWords(expires.slice(0, 10), language.value))}
      </p>
    </div>
  );
}

import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { words } from "../words/language.ts";
import type { TermKey } from "../words/words.ts";

/** Pixels between the sign and its text, and between the text and the window's edge. */
const GAP = 8;

/** Puts the text under its sign, or above it where the window ends. */
function place(text: HTMLElement, sign: HTMLElement): void {
  const at = sign.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = text;
  // Without the scroll bar, which would cover the end of every line.
  const { clientWidth } = document.documentElement;
  const left = Math.max(GAP, Math.min(at.left - 12, clientWidth - offsetWidth - GAP));
  const under = at.bottom + GAP;
  const fits = under + offsetHeight + GAP <= innerHeight;
  text.style.left = `${left}px`;
  text.style.top = `${fits ? under : Math.max(GAP, at.top - GAP - offsetHeight)}px`;
}

/**
 * A term, and behind its “?” what it means. A popover stands above everything, so that a table that scrolls cannot cut it
 * off; Escape or a click elsewhere closes it.
 */
export function Term({ term, quiet = false }: { term: TermKey; quiet?: boolean }): JSX.Element {
  const { name, text } = words.value.terms[term];
  const id = useId();
  const sign = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  return (
    <span class="term">
      {!quiet && name}
      <button
        ref={sign}
        type="button"
        class="term-ask"
        popovertarget={id}
        aria-describedby={id}
        aria-label={words.value.explain(name)}
      >
        ?
      </button>
      <span
        ref={note}
        id={id}
        class="term-text"
        popover="auto"
        onToggle={(event) => {
          if (event.newState === "open" && note.current && sign.current) place(note.current, sign.current);
        }}
      >
        {text}
      </span>
    </span>
  );
}

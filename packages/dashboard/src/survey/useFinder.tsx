import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { whole } from "../format/figures.ts";
import { language, words } from "../words/language.ts";

/** More than this is no list to choose from, but one to find something in. */
export const MANY = 50;

/** Boxes that are shown of so many, besides those that are checked: figures stand beneath them. */
const SHOWN = 20;

/** Those whose name holds a text, capitals or not. */
export function holding<T>(all: readonly T[], nameOf: (one: T) => string, text: string): T[] {
  const wanted = text.trim().toLowerCase();
  return all.filter((one) => nameOf(one).toLowerCase().includes(wanted));
}

interface Finder<T> {
  shown: T[];
  /** Where to type; null where all are shown. */
  field: JSX.Element | null;
}

/** Of many choices those that are chosen and the first that fit what is typed, with the field to type it in. */
export function useFinder<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  isChosen: (one: T) => boolean,
): Finder<T> {
  const [text, setText] = useState("");
  if (all.length <= MANY) return { shown: [...all], field: null };
  const fitting = new Set(holding(all, nameOf, text).slice(0, SHOWN));
  const shown = all.filter((one) => isChosen(one) || fitting.has(one));
  const { choices, groups } = words.value;
  return {
    shown,
    field: (
      <p class="find-groups">
        <label class="pick">
          <span class="pick-name">{groups.find}</span>
          <input type="search" value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <span class="quiet" role="status">
          {choices.someOf(whole(shown.length, language.value), whole(all.length, language.value))}
        </span>
      </p>
    ),
  };
}

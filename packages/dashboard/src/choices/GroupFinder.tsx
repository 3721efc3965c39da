import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { words } from "../words/language.ts";
import { MANY, holding } from "../survey/useFinder.tsx";

/** A choice by its name, which no other has. */
export interface Named {
  name: string;
  /** What stands beside it. */
  note: string;
  value: string;
}

interface GroupFinderProps {
  options: readonly Named[];
  /** What is chosen, by name; empty for everyone. */
  chosen: string;
  onChoose: (value: string) => void;
}

/** In the place of a list of hundreds: a field that finds by a part of the name. Empty is everyone. */
export function GroupFinder({ options, chosen, onChoose }: GroupFinderProps): JSX.Element {
  const { choices } = words.value;
  const [text, setText] = useState<string | null>(null);
  const id = useId();
  const typed = text ?? chosen;
  const known = (name: string): Named | undefined =>
    options.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const wrong =
    text !== null && text.trim() !== "" && holding(options, ({ name }) => name, text).length === 0;
  const choose = (wanted: string): void => {
    const found = known(wanted);
    if (found === undefined && wanted.trim() !== "") return;
    setText(null);
    onChoose(found?.value ?? "");
  };
  return (
    <span class="group-finder">
      <label class="pick">
        <span class="pick-name">{choices.segment}</span>
        <input
          type="text"
          list={`${id}-list`}
          value={typed}
          placeholder={`${choices.everyone} (${choices.findGroup})`}
          autocomplete="off"
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onInput={(event) => {
            const { value } = event.currentTarget;
            // One of the list that was pressed replaces the text at once; what is typed may go on.
            if (event.inputType === "insertReplacementText") choose(value);
            else setText(value);
          }}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      </label>
      <datalist id={`${id}-list`}>
        {holding(options, ({ name }) => name, text ?? "")
          .slice(0, MANY)
          .map(({ name, note, value }) => (
            <option key={value} value={name}>
              {note}
            </option>
          ))}
      </datalist>
      {wrong && (
        <span id={`${id}-wrong`} class="problem" role="alert">
          {choices.noGroup(typed)}
        </span>
      )}
    </span>
  );
}

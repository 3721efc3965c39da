import { STAFF_LANGUAGES, type LetterEntry, type LetterName } from "@klankbord/shared";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { language, type Language } from "../../words/language.ts";
import { LetterForm } from "./LetterForm.tsx";
import { said } from "./said.ts";

/** Every letter in each of its languages: one at a time, to read or to change. */
export function Letters({ letters }: { letters: readonly LetterEntry[] }): JSX.Element | null {
  const text = said.value.letters;
  const [name, setName] = useState<LetterName>("invitation");
  const [spoken, setSpoken] = useState<Language>(language.value);
  const entry = letters.find(({ letter }) => letter === name);
  if (!entry) return null;
  return (
    <section class="block" aria-labelledby="mail-letters">
      <h2 id="mail-letters">{text.title}</h2>
      <p class="quiet">{text.intro}</p>
      <div class="mail-which">
        <div class="field">
          <label for="mail-letter">{text.letter}</label>
          <select
            id="mail-letter"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value as LetterName)}
          >
            {letters.map(({ letter }) => (
              <option key={letter} value={letter}>
                {text.names[letter]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="mail-language">{text.language}</label>
          <select
            id="mail-language"
            value={spoken}
            onChange={({ currentTarget }) => setSpoken(currentTarget.value as Language)}
          >
            {STAFF_LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {text.languages[one]}
              </option>
            ))}
          </select>
        </div>
      </div>
      {/* Another letter is another form: what was typed in one never ends up in the other. */}
      <LetterForm
        key={`${name}.${spoken}`}
        name={name}
        language={spoken}
        letter={entry.texts[spoken]}
        variables={entry.variables}
      />
    </section>
  );
}

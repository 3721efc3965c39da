import type { Language } from "@klankbord/shared";
import { WORDS } from "../words/speak.ts";

interface Props {
  language: Language;
  phrase: "closed" | "unavailable";
  dark: boolean;
  retry?: (() => void) | undefined;
}

/** What stands in the page where a survey cannot: it is closed, or could not be loaded. */
export function Notice({ language, phrase, dark, retry }: Props) {
  const words = WORDS[language];
  return (
    <div class={`k inline${dark ? " dark" : ""}`} lang={language} dir={words.dir}>
      <div class="card">
        <div class="body notice" role="status">
          <p>{words[phrase]}</p>
          {retry && (
            <button type="button" class="act" onClick={retry}>
              {words.retry}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

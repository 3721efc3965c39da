import type { Language } from "@klankbord/shared";
import { WORDS } from "../words/speak.ts";

interface NoticeProps {
  language: Language;
  dark: boolean;
  phrase: "closed" | "unavailable";
  retry: (() => void) | null;
}

/** What stands in the page where a survey cannot: it is closed, or could not be loaded. */
export function Notice({ language, dark, phrase, retry }: NoticeProps) {
  const words = WORDS[language];
  return (
    <div class={dark ? "k dark" : "k"} lang={language} dir={words.dir ?? "ltr"}>
      <div class="card">
        <div class="body" role="status">
          <p>{words[phrase]}</p>
          {retry && (
            <button class="act" onClick={retry}>
              {words.retry}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

import type { JSX } from "preact";
import { go } from "../route/address.ts";
import { type Language, keepLanguage, language, words } from "../words/language.ts";

/** Each language by its own name. */
export function LanguageSwitch(): JSX.Element {
  const choose = (chosen: Language): void => {
    keepLanguage(chosen);
    go({ language: chosen });
  };
  return (
    <div class="languages" role="group" aria-label={words.value.languageLabel}>
      {(["nl", "en"] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={language.value === one}
          onClick={() => choose(one)}
        >
          {words.value.languages[one]}
        </button>
      ))}
    </div>
  );
}

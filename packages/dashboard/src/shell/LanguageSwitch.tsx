import type { JSX } from "preact";
import { go } from "../route/address.ts";
import { type Language, fetchWords, keepLanguage, language, words } from "../words/language.ts";

/** Each language by its own name. */
export function LanguageSwitch(): JSX.Element {
  const choose = async (chosen: Language): Promise<void> => {
    // Where they cannot be fetched the page stays as it is, and the button may be pressed again.
    const there = await fetchWords(chosen).then(
      () => true,
      () => false,
    );
    if (!there) return;
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
          onClick={() => void choose(one)}
        >
          {words.value.languages[one]}
        </button>
      ))}
    </div>
  );
}

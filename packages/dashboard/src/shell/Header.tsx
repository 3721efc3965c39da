import type { JSX } from "preact";
import { signedOut } from "../api/access.ts";
import { me } from "../api/me.ts";
import { endSession } from "../api/request.ts";
import { Link } from "../parts/Link.tsx";
import { START, go } from "../route/address.ts";
import { type Language, keepLanguage, language, words } from "../words/language.ts";
import { type Place, openAreas } from "./places.ts";

function LanguageSwitch(): JSX.Element {
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
          {one.toUpperCase()}
          <span class="for-ears"> {words.value.languages[one]}</span>
        </button>
      ))}
    </div>
  );
}

/** Name, areas and language: the same on every page. Whoever is not signed in has name and language alone. */
export function Header({ place }: { place: Place | null }): JSX.Element {
  const { title, signOut, shell } = words.value;
  const leave = async (): Promise<void> => {
    await endSession();
    signedOut.value = true;
  };
  return (
    <header class="header">
      <Link to={{ area: START.area }} class="mark">
        {title}
      </Link>
      {me.value !== null && (
        <nav aria-label={shell.areas}>
          <ul>
            {openAreas().map((area) => (
              <li key={area.key}>
                <Link
                  to={{ area: area.key, page: area.key }}
                  current={area === place?.area ? "true" : undefined}
                >
                  {area.name[language.value]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="header-end">
        <LanguageSwitch />
        {me.value !== null && (
          <button type="button" class="button button-quiet" onClick={() => void leave()}>
            {signOut}
          </button>
        )}
      </div>
    </header>
  );
}

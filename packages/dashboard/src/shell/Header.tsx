import type { JSX } from "preact";
import { PAGES, address, go } from "../route/address.ts";
import { signedOut } from "../api/access.ts";
import { may, me } from "../api/me.ts";
import { endSession } from "../api/request.ts";
import type { Survey } from "../api/shapes.ts";
import { type Language, keepLanguage, language, words } from "../words/language.ts";
import { ownGroups } from "../survey/everyone.ts";
import { Link } from "../parts/Link.tsx";
import { SurveyPicker } from "../choices/SurveyPicker.tsx";
import { useNarrow } from "../parts/useNarrow.ts";

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

/** Name, pages, survey and language: the same on every page. Without a survey (signed out, failed) only name and language. */
export function Header({ survey }: { survey: Survey | null }): JSX.Element {
  const { pages, pagesLabel, title, signOut } = words.value;
  const narrow = useNarrow();
  const leave = async (): Promise<void> => {
    await endSession();
    signedOut.value = true;
  };
  return (
    <header class="header">
      <Link to={{ page: "matrix" }} class="mark">
        {title}
      </Link>
      {survey !== null && (
        <nav aria-label={pagesLabel}>
          <ul>
            {PAGES.filter((page) => page !== "groups" || ownGroups() === null).map((page) => (
              <li key={page}>
                <Link to={{ page }} current={address.value.page === page ? "page" : undefined}>
                  {pages[page]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {survey !== null && !narrow && address.value.page !== "people" && <SurveyPicker survey={survey} />}
      <div class="header-end">
        {may("settings") && (
          <Link to={{ page: "people" }} current={address.value.page === "people" ? "page" : undefined}>
            {pages.people}
          </Link>
        )}
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

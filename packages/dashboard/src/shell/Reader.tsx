import type { JSX } from "preact";
import { signedOut } from "../api/access.ts";
import { me } from "../api/me.ts";
import { endSession } from "../api/session.ts";
import { Link } from "../parts/Link.tsx";
import { language, words } from "../words/language.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { openAreas, openPages } from "./places.ts";

/** Who is signed in: a name, and what they are here. */
export function readerInWords(): { name: string; role: string } {
  const { shell, roles } = words.value;
  const person = me.value?.person ?? null;
  return person === null
    ? { name: shell.byToken, role: shell.mayAll }
    : { name: person.name, role: roles[person.role] };
}

/** What belongs to the reader and to no page: their own page, their language, the way out. */
export function Reader({ onLeave }: { onLeave: () => void }): JSX.Element {
  const { signOut } = words.value;
  const own = openAreas().flatMap((area) =>
    openPages(area).flatMap((page) => (page.key === "account" ? [{ area: area.key, page }] : [])),
  )[0];
  const leave = async (): Promise<void> => {
    await endSession();
    signedOut.value = true;
  };
  return (
    <div class="reader">
      {own !== undefined && (
        <Link to={{ area: own.area, page: own.page.key }} class="reader-account" onFollow={onLeave}>
          {own.page.name[language.value]}
        </Link>
      )}
      <LanguageSwitch />
      <button type="button" class="button" onClick={() => void leave()}>
        {signOut}
      </button>
    </div>
  );
}

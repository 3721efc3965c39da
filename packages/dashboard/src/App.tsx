import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { joining, signedOut } from "./api/access.ts";
import { me } from "./api/me.ts";
import { LanguageSwitch } from "./shell/LanguageSwitch.tsx";
import { Shell } from "./shell/Shell.tsx";
import { focusHeading } from "./shell/useArrival.ts";
import { Join } from "./signIn/Join.tsx";
import { SignIn } from "./signIn/SignIn.tsx";
import { language, words } from "./words/language.ts";

/** The whole dashboard: a sign-in where the server asks for one, else the page that the address says. */
export function App(): JSX.Element {
  const link = joining.value;
  const closed = signedOut.value || link !== null;
  const now = language.value;
  useEffect(() => {
    document.documentElement.lang = now;
    if (!closed) return;
    me.value = null;
    document.title = words.value.title;
  }, [closed, now]);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          if (focusHeading()) event.preventDefault();
        }}
      >
        {words.value.skip}
      </a>
      {closed ? (
        <>
          <header class="outside">
            <p class="mark">{words.value.title}</p>
            <LanguageSwitch />
          </header>
          {link === null ? <SignIn /> : <Join link={link} />}
        </>
      ) : (
        <Shell />
      )}
    </>
  );
}

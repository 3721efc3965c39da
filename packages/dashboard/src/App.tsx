import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { joining, signedOut } from "./api/access.ts";
import { me } from "./api/me.ts";
import { Header } from "./shell/Header.tsx";
import { Shell } from "./shell/Shell.tsx";
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
  }, [now]);
  useEffect(() => {
    if (closed) {
      me.value = null;
      document.title = words.value.title;
    }
  }, [closed, now]);
  return (
    <>
      <a class="skip" href="#main">
        {words.value.skip}
      </a>
      {closed ? (
        <>
          <Header place={null} />
          {link === null ? <SignIn /> : <Join link={link} />}
        </>
      ) : (
        <Shell />
      )}
    </>
  );
}

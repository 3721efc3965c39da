import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { joining, signedOut } from "./api/access.ts";
import { me } from "./api/me.ts";
import { LanguageSwitch } from "./shell/LanguageSwitch.tsx";
import { Outdated } from "./parts/Outdated.tsx";
import { Shell } from "./shell/Shell.tsx";
import { focusHeading } from "./shell/useArrival.ts";
import { useLoaded } from "./parts/useLoaded.ts";
import { fetchWords, language, words } from "./words/language.ts";

// Whoever is signed in needs neither.
const loadSignIn = async () => (await import("./signIn/SignIn.tsx")).SignIn;
const loadJoin = async () => (await import("./signIn/Join.tsx")).Join;

/** What stands in the place of every page for whoever is not signed in. */
function Outside({ link }: { link: string | null }): JSX.Element {
  const signIn = useLoaded(loadSignIn);
  const join = useLoaded(loadJoin);
  return (
    <>
      <header class="outside">
        <p class="mark">{words.value.title}</p>
        <LanguageSwitch />
      </header>
      {(signIn.kind === "failed" || join.kind === "failed") && <Outdated />}
      {link === null && signIn.kind === "there" && <signIn.what />}
      {link !== null && join.kind === "there" && <join.what link={link} />}
    </>
  );
}

/** The whole dashboard: a sign-in where the server asks for one, else the page that the address says. */
export function App(): JSX.Element {
  const link = joining.value;
  const closed = signedOut.value || link !== null;
  const now = language.value;
  useEffect(() => {
    // A step back may lead to an address in the other language.
    fetchWords(now).catch(() => undefined);
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
      {closed ? <Outside link={link} /> : <Shell />}
    </>
  );
}

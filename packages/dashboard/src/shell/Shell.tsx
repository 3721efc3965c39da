import type { Me } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { me } from "../api/me.ts";
import { mePath } from "../api/people.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { Shown, Skeleton } from "../parts/Shown.tsx";
import { address, goInstead } from "../route/address.ts";
import { language, words } from "../words/language.ts";
import { Header } from "./Header.tsx";
import { Nowhere, PageHere } from "./PageHere.tsx";
import { placeOf } from "./places.ts";
import { Tabs } from "./Tabs.tsx";

/** What stands around every page, for whoever is signed in: the ways to what they may see, and there alone. */
export function Shell(): JSX.Element {
  const answer = useAnswer<Me>(mePath);
  useEffect(() => {
    me.value = answer.data;
  }, [answer.data]);
  const known = me.value !== null;
  const place = known ? placeOf(address.value) : null;
  const { title, shell } = words.value;
  const name = known ? (place?.page.name[language.value] ?? shell.nowhere) : undefined;
  useLayoutEffect(() => {
    // An area alone was named: its first page has an address of its own.
    if (place?.elsewhere === true) goInstead({ area: place.area.key, page: place.page.key });
  });
  useEffect(() => {
    document.title = name === undefined ? title : `${name} · ${title}`;
  }, [name, title]);
  return (
    <>
      <Header place={place} />
      <main id="main" tabIndex={-1}>
        {known && place !== null && !place.elsewhere && (
          <>
            <Tabs {...place} />
            <PageHere {...place} />
          </>
        )}
        {known && place === null && <Nowhere />}
        {!known && (
          <Shown answer={answer} skeleton={<Skeleton />}>
            {() => null}
          </Shown>
        )}
      </main>
    </>
  );
}

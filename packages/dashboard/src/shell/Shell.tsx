import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { me } from "../api/me.ts";
import { mePath } from "../api/people.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { Shown, Skeleton } from "../parts/Shown.tsx";
import { useMedia } from "../parts/useMedia.ts";
import { useNarrow } from "../parts/useNarrow.ts";
import { address, goInstead } from "../route/address.ts";
import { finding } from "../route/title.ts";
import { language, words } from "../words/language.ts";
import { BottomBar } from "./BottomBar.tsx";
import { MenuSheet } from "./MenuSheet.tsx";
import { Nowhere, PageHere } from "./PageHere.tsx";
import { type Place, placeOf } from "./places.ts";
import { Rail } from "./Rail.tsx";
import { Tabs } from "./Tabs.tsx";
import { useArrival } from "./useArrival.ts";

/** Room for the rail beside a page that shows a picture and its details. */
const DESK = "(min-width: 1080px)";

/** The finding, the page, the product: what tells one tab of a browser from the next stands first. */
function titleOf(place: Place | null): string {
  const { title, shell } = words.value;
  const name = place?.page.name[language.value] ?? shell.nowhere;
  const found = finding.value;
  return [...(found === null || found === name ? [] : [found]), name, title].join(" · ");
}

/** What stands around every page, for whoever is signed in: the ways to what they may see, and to that alone. */
export function Shell(): JSX.Element {
  const answer = useAnswer(mePath);
  useEffect(() => {
    me.value = answer.data;
  }, [answer.data]);
  const known = me.value !== null;
  const place = known ? placeOf(address.value) : null;
  const title = known ? titleOf(place) : words.value.title;
  useLayoutEffect(() => {
    // An area alone was named: its first page has an address of its own.
    if (place?.elsewhere === true) goInstead({ area: place.area.key, page: place.page.key });
  });
  useEffect(() => {
    document.title = title;
  }, [title]);
  useArrival(known && place?.elsewhere !== true ? `${address.value.area}/${address.value.page}` : null);
  const desk = useMedia(DESK);
  const phone = useNarrow();
  const sheet = useRef<HTMLDialogElement>(null);
  const openMenu = (): void => sheet.current?.showModal();
  const current = place?.area ?? null;
  const isHere = place !== null && !place.elsewhere;
  return (
    <div class="shell">
      {known && desk && <Rail current={current} />}
      <div class="beside">
        {known && !desk && !phone && (
          <header class="top-bar">
            <button type="button" class="button" aria-haspopup="dialog" onClick={openMenu}>
              {words.value.shell.menu}
            </button>
            <p class="top-area">{current?.name[language.value] ?? words.value.title}</p>
            {isHere && <Tabs {...place} />}
          </header>
        )}
        {isHere && (desk || phone) && <Tabs {...place} />}
        <main id="main" tabIndex={-1}>
          {isHere && <PageHere {...place} />}
          {known && place === null && <Nowhere />}
          {!known && (
            <Shown answer={answer} skeleton={<Skeleton />}>
              {() => null}
            </Shown>
          )}
        </main>
        {known && phone && <BottomBar current={current} onMenu={openMenu} />}
      </div>
      {known && !desk && <MenuSheet sheet={sheet} current={current} />}
    </div>
  );
}

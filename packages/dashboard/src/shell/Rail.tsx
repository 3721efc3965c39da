import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Link } from "../parts/Link.tsx";
import type { Area } from "../route/area.ts";
import { START } from "../route/address.ts";
import { words } from "../words/language.ts";
import { AreaLinks } from "./AreaLinks.tsx";
import { openAreas } from "./places.ts";
import { Reader, readerInWords } from "./Reader.tsx";

/** Who is signed in, at the foot of the rail; what belongs to them opens above it. */
function ReaderMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const { name, role } = readerInWords();
  return (
    <div class="rail-foot">
      <div id="reader" class="reader-menu" popover="auto" ref={menu}>
        <Reader onLeave={() => menu.current?.hidePopover()} />
      </div>
      <button type="button" class="reader-open" popovertarget="reader">
        <span class="reader-name">{name}</span>
        <span class="reader-role">{role}</span>
      </button>
    </div>
  );
}

/** On a desk: the areas in a column of words, and who is signed in. */
export function Rail({ current }: { current: Area | null }): JSX.Element {
  return (
    <header class="rail">
      <Link to={{ area: START.area }} class="mark">
        {words.value.title}
      </Link>
      <nav aria-label={words.value.shell.areas}>
        <AreaLinks areas={openAreas()} current={current} />
      </nav>
      <ReaderMenu />
    </header>
  );
}

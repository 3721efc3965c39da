import type { JSX, RefObject } from "preact";
import type { Area } from "../route/area.ts";
import { words } from "../words/language.ts";
import { AreaLinks } from "./AreaLinks.tsx";
import { openAreas } from "./places.ts";
import { Reader, readerInWords } from "./Reader.tsx";

interface MenuSheetProps {
  sheet: RefObject<HTMLDialogElement | null>;
  current: Area | null;
}

/** All areas and what belongs to the reader, over the page; the browser keeps the keyboard in it, and Escape closes it. */
export function MenuSheet({ sheet, current }: MenuSheetProps): JSX.Element {
  const { shell } = words.value;
  const { name, role } = readerInWords();
  const close = (): void => sheet.current?.close();
  return (
    <dialog
      ref={sheet}
      class="menu-sheet"
      aria-label={shell.menu}
      onClick={({ target }) => {
        // Beside the sheet, on what it covers.
        if (target === sheet.current) close();
      }}
    >
      <div class="menu-inside">
        <div class="menu-head">
          <p>
            <span class="reader-name">{name}</span>
            <span class="reader-role">{role}</span>
          </p>
          <button type="button" class="button" onClick={close}>
            {shell.close}
          </button>
        </div>
        <nav aria-label={shell.areas}>
          <AreaLinks areas={openAreas()} current={current} onFollow={close} />
        </nav>
        <Reader onLeave={close} />
      </div>
    </dialog>
  );
}

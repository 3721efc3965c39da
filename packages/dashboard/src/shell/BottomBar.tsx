import type { Role } from "@klankbord/shared";
import type { JSX } from "preact";
import { me } from "../api/me.ts";
import type { Area } from "../route/area.ts";
import type { AreaKey } from "../route/areas.ts";
import { words } from "../words/language.ts";
import { AreaLinks } from "./AreaLinks.tsx";
import { openAreas } from "./places.ts";

/** Areas beside the menu: with it four, each wide enough for a thumb. */
const MOST = 3;

const USUAL: readonly AreaKey[] = ["today", "insight", "answers", "improve", "surveys"];

/** What each role is most at; whoever may enter less has what comes next. */
const ORDER: Readonly<Record<Role, readonly AreaKey[]>> = {
  owner: USUAL,
  manager: USUAL,
  agent: ["today", "dossiers", "insight", "answers", "improve"],
  viewer: USUAL,
};

/** The areas of the bar, in the order of the role. */
function chosenAreas(): readonly Area[] {
  const areas = openAreas();
  return ORDER[me.value?.person?.role ?? "owner"]
    .flatMap((key) => areas.filter((area) => area.key === key))
    .slice(0, MOST);
}

interface BottomBarProps {
  current: Area | null;
  onMenu: () => void;
}

/** On a phone, under the thumb: the areas that the reader's role is most at, and the menu with all. */
export function BottomBar({ current, onMenu }: BottomBarProps): JSX.Element {
  const { shell } = words.value;
  const areas = chosenAreas();
  // Where one is in an area that only the menu leads to, the menu is where one came from.
  const beyond = current !== null && !areas.includes(current);
  return (
    <nav class="bottom-bar" aria-label={shell.mainAreas}>
      <AreaLinks areas={areas} current={current} />
      <button type="button" class={beyond ? "is-here" : undefined} aria-haspopup="dialog" onClick={onMenu}>
        {shell.menu}
      </button>
    </nav>
  );
}

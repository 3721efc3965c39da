import type { JSX } from "preact";
import { words } from "../words/language.ts";

/** The way from a headline that names the first few to where all of them stand. */
export function AllInList({ id }: { id: string }): JSX.Element {
  return (
    <p class="to-list">
      <a href={`#${id}`}>{words.value.allInList}</a>
    </p>
  );
}

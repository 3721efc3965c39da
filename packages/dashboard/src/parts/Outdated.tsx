import type { JSX } from "preact";
import { words } from "../words/language.ts";

/** Where a part of the program could not be fetched. */
export function Outdated(): JSX.Element {
  const { shell } = words.value;
  return (
    <div class="notice notice-failed" role="alert">
      <p>{shell.outdated}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {shell.reload}
      </button>
    </div>
  );
}

import type { JSX } from "preact";
import { address, go } from "../../route/address.ts";
import type { GroupsAnswer } from "../../api/shapes.ts";
import { whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { Link } from "../../parts/Link.tsx";

/** Rows of a page, as the server gives them. */
export const ROWS = 50;

/** A field that finds groups by a part of their name. The address keeps what is looked for. */
export function FindGroups({ label }: { label: string }): JSX.Element {
  const { groups } = words.value;
  const { find } = address.value;
  return (
    <form
      key={find}
      class="find-groups"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = new FormData(event.currentTarget).get("find");
        const text = typeof wanted === "string" ? wanted.trim() : "";
        go({ find: text === "" ? null : text, first: 0 });
      }}
    >
      <label class="pick">
        <span class="pick-name">{label}</span>
        <input type="search" name="find" maxLength={200} defaultValue={find ?? ""} />
      </label>
      <button type="submit" class="button">
        {groups.find}
      </button>
      {find !== null && <Link to={{ find: null, first: 0 }}>{groups.findAll}</Link>}
    </form>
  );
}

interface PagesProps {
  data: GroupsAnswer;
  /** The same once more beneath the rows: one landmark for both is enough. */
  again?: boolean;
}

/** Which rows are on show of how many, with the way to those before and after. */
export function Pages({ data: { first, found, rows }, again = false }: PagesProps): JSX.Element | null {
  const { groups } = words.value;
  const now = language.value;
  if (found === 0) return <p class="notice">{groups.noneFound}</p>;
  if (found <= rows.length) return null;
  const last = first + rows.length;
  const ways = (
    <>
      {first > 0 && <Link to={{ first: Math.max(0, first - ROWS) }}>{groups.before}</Link>}
      <span>{groups.rows(whole(first + 1, now), whole(last, now), whole(found, now))}</span>
      {last < found && <Link to={{ first: last }}>{groups.after}</Link>}
    </>
  );
  return again ? (
    <p class="pages">{ways}</p>
  ) : (
    <nav class="pages" aria-label={groups.pages}>
      {ways}
    </nav>
  );
}

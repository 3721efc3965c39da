import type { JSX } from "preact";
import { Link } from "../parts/Link.tsx";
import type { Address } from "../route/address.ts";

export interface RowContent {
  key: string;
  /** What kind of thing it is, in a word or two. */
  label: string;
  text: string;
  /** Where it is done or seen whole; null where that is not on a page. */
  to: Partial<Address> | null;
  /** Good to know, but nothing that changed. */
  quiet?: boolean;
}

/** A line of the page: what it is, and the way to it. */
export function Row({ label, text, to, quiet = false }: RowContent): JSX.Element {
  return (
    <li class={quiet ? "today-row today-quiet" : "today-row"}>
      <span class="today-label">{label}</span>
      {to === null ? <span>{text}</span> : <Link to={to}>{text}</Link>}
    </li>
  );
}

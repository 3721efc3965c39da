import type { JSX } from "preact";
import { Link } from "../parts/Link.tsx";
import { language } from "../words/language.ts";
import { type Place, openPages } from "./places.ts";

/** The pages of an area; nothing where there is only one. */
export function Tabs({ area, page }: Place): JSX.Element | null {
  const pages = openPages(area);
  if (pages.length < 2) return null;
  return (
    <nav class="page-tabs" aria-label={area.name[language.value]}>
      <ul>
        {pages.map(({ key, name }) => (
          <li key={key}>
            <Link to={{ page: key }} current={key === page.key ? "page" : undefined}>
              {name[language.value]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

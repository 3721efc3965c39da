import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Link } from "../parts/Link.tsx";
import { language } from "../words/language.ts";
import { type Place, openPages } from "./places.ts";

/** Whether there is more of a row than is seen, before and after. */
const edgesOf = ({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): string =>
  `${scrollLeft > 1 ? " more-before" : ""}${scrollWidth - clientWidth - scrollLeft > 1 ? " more-after" : ""}`;

/** The pages of an area in one row, which scrolls where it is too long: the current one is in view. Nothing where there is only one. */
export function Tabs({ area, page }: Place): JSX.Element | null {
  const row = useRef<HTMLUListElement>(null);
  const [edges, setEdges] = useState("");
  const pages = openPages(area);
  const now = language.value;
  useLayoutEffect(() => {
    const list = row.current;
    if (list === null) return undefined;
    const tab = list.querySelector<HTMLElement>("[aria-current]");
    if (tab !== null) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
    const follow = (): void => setEdges(edgesOf(list));
    const observer = new ResizeObserver(follow);
    observer.observe(list);
    follow();
    return () => observer.disconnect();
  }, [page.key, pages.length, now]);
  if (pages.length < 2) return null;
  return (
    <nav class={`page-tabs${edges}`} aria-label={area.name[now]}>
      <ul ref={row} onScroll={({ currentTarget }) => setEdges(edgesOf(currentTarget))}>
        {pages.map(({ key, name }) => (
          <li key={key}>
            <Link to={{ page: key }} current={key === page.key ? "page" : undefined}>
              {name[now]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

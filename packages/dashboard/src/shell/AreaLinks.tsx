import type { JSX } from "preact";
import { Link } from "../parts/Link.tsx";
import type { Area } from "../route/area.ts";
import { language } from "../words/language.ts";

interface AreaLinksProps {
  areas: readonly Area[];
  current: Area | null;
  onFollow?: () => void;
}

/** The ways to areas, a word each. Settings stand apart: what is done there is not daily work. */
export function AreaLinks({ areas, current, onFollow }: AreaLinksProps): JSX.Element {
  return (
    <ul class="areas">
      {areas.map(({ key, name }) => (
        <li key={key} class={key === "settings" ? "apart" : undefined}>
          <Link
            to={{ area: key, page: key }}
            current={key === current?.key ? "true" : undefined}
            {...(onFollow === undefined ? {} : { onFollow })}
          >
            {name[language.value]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

import type { Improvement } from "@klankbord/shared";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { whole } from "../../format/figures.ts";
import { may } from "../../api/me.ts";
import { language } from "../../words/language.ts";
import { today } from "../../api/today.ts";
import { Link } from "../../parts/Link.tsx";
import { segmentOfGroups } from "../../survey/groups.ts";
import { afterOf } from "./beforeAfter.ts";
import { detailsInWords } from "./inWords.ts";
import { said } from "./said.ts";

/** The way to the figures of the days before and after; a sentence where there are none. */
function BeforeAfter({
  improvement,
  first,
}: {
  improvement: Improvement;
  first: string | null;
}): JSX.Element {
  const improvements = said.value;
  const after = afterOf(improvement.day, { first, today: today() });
  if (after === "planned" || after === "too_soon")
    return (
      <p class="quiet before-after">{after === "planned" ? improvements.planned : improvements.tooSoon}</p>
    );
  const { from, to, days } = after;
  return (
    <p class="before-after">
      <Link
        to={{
          area: "insight",
          page: "compare",
          period: "custom",
          from,
          to,
          against: "before",
          segment: segmentOfGroups(improvement.groups),
        }}
        label={improvements.compareOf(improvement.title)}
      >
        {improvements.compare}
      </Link>{" "}
      <span class="quiet">{improvements.days(whole(days, language.value), days === 1)}</span>
    </p>
  );
}

interface RowProps {
  improvement: Improvement;
  survey: Survey;
  /** Day of the survey's first answer. */
  first: string | null;
  busy: boolean;
  onChange: () => void;
  onRemove: () => void;
}

/** One improvement: what, when, for which item and where, and what can be done with it. */
export function ImprovementRow(props: RowProps): JSX.Element {
  const { improvement, survey, first, busy, onChange, onRemove } = props;
  const improvements = said.value;
  const { id, title, note } = improvement;
  return (
    <li class="improvement" data-improvement={id}>
      <div class="improvement-text">
        <h2>{title}</h2>
        <p class="quiet">{detailsInWords(survey, improvement)}</p>
        {note !== null && <p class="note">{note}</p>}
        <BeforeAfter improvement={improvement} first={first} />
      </div>
      {may("improve") && (
        <div class="improvement-acts">
          <button
            type="button"
            class="button button-quiet"
            data-act="change"
            aria-label={improvements.changeOf(title)}
            onClick={onChange}
          >
            {improvements.change}
          </button>
          <button
            type="button"
            class="button button-quiet"
            aria-label={improvements.removeOf(title)}
            aria-disabled={busy}
            onClick={onRemove}
          >
            {improvements.remove}
          </button>
        </div>
      )}
    </li>
  );
}

import type { JSX } from "preact";
import { address } from "../route/address.ts";
import type { Survey } from "../api/shapes.ts";
import { language, words } from "../words/language.ts";
import type { Span } from "./presets.ts";
import { dimensionName, valueName } from "../survey/dimensions.ts";
import { everyone } from "../survey/everyone.ts";
import { textOf } from "../survey/texts.ts";
import { spanInWords } from "../parts/PageHead.tsx";

/** Which pages go by lines. */
const BY_LINES: ReadonlySet<string> = new Set(["priorities", "compare", "groups"]);

/** On paper alone, where the choices cannot be seen: whose survey this is and what was chosen. */
export function PrintHead({ survey, span }: { survey: Survey; span: Span }): JSX.Element {
  const { choices } = words.value;
  const { page, segment, rule } = address.value;
  const title = survey.title === undefined ? null : textOf(survey.title, language.value);
  const group =
    segment === null
      ? everyone(survey)
      : `${dimensionName(survey, segment.dimension)}: ${segment.values
          .map((value) => valueName(survey, segment.dimension, value))
          .join(", ")}`;
  const chosen = [
    [choices.period, spanInWords(span)],
    ...(page === "groups" ? [] : [[choices.segment, group]]),
    ...(BY_LINES.has(page) ? [[choices.rule, choices.rules[rule ?? survey.lines.rule]]] : []),
  ];
  return (
    <div class="print-head">
      <p>
        <strong>{survey.organisation}</strong>
        {` · ${title?.replaceAll("{organisation}", survey.organisation) ?? survey.key}`}
      </p>
      <p>{chosen.map(([name, value]) => `${name}: ${value}`).join(" · ")}</p>
    </div>
  );
}

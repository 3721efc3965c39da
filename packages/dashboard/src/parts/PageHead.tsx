import type { ComponentChildren, JSX } from "preact";
import { address } from "../route/address.ts";
import type { Survey } from "../api/shapes.ts";
import { dayInWords, whole } from "../format/figures.ts";
import { language, words } from "../words/language.ts";
import type { Span } from "../choices/presets.ts";
import { useFinding } from "../route/title.ts";
import { segmentName } from "../survey/dimensions.ts";

/** A period in words, in the reader's language. */
export function spanInWords({ from, to }: Span): string {
  const say = (day: string | null): string | null => (day === null ? null : dayInWords(day, language.value));
  return words.value.span(say(from), say(to));
}

interface PageHeadProps {
  title: string;
  span: Span;
  survey: Survey;
  /** Answers; null while they are being counted. */
  n: number | null;
  children?: ComponentChildren;
}

/** The finding in a sentence, large; above it what it is about. */
export function PageHead({ title, survey, span, n, children }: PageHeadProps): JSX.Element {
  useFinding(title);
  const { answers } = words.value;
  const { page, segment } = address.value;
  const about = [
    ...(segment === null || page === "groups" ? [] : [segmentName(survey, segment)]),
    spanInWords(span),
    ...(n === null ? [] : [answers(whole(n, language.value), n === 1)]),
  ];
  return (
    <div class="page-head">
      <p class="about">{about.join(" · ")}</p>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

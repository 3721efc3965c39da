import type { ComponentChildren, JSX } from "preact";
import { address } from "../address/address.ts";
import { dayInWords, whole } from "../language/figures.ts";
import { language, words } from "../language/language.ts";
import type { Span } from "../period/presets.ts";

/** A period in words, in the reader's language. */
export function spanInWords({ from, to }: Span): string {
  const say = (day: string | null): string | null => (day === null ? null : dayInWords(day, language.value));
  return words.value.span(say(from), say(to));
}

interface PageHeadProps {
  title: string;
  span: Span;
  /** Answers; null while they are being counted. */
  n: number | null;
  children?: ComponentChildren;
}

/** The finding in a sentence, large; above it what it is about. */
export function PageHead({ title, span, n, children }: PageHeadProps): JSX.Element {
  const { pages, answers } = words.value;
  const { page, segment } = address.value;
  const about = [
    pages[page],
    ...(segment === null || page === "groups" ? [] : [segment.value]),
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

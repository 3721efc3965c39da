import type { Segment } from "../route/choices.ts";
import { signal } from "@preact/signals";
import type { Texts } from "@klankbord/shared";
import type { SegmentsAnswer, Survey } from "../api/shapes.ts";
import { language, words } from "../words/language.ts";
import { CHANNEL_NAMES } from "./channelNames.ts";
import { textOf } from "./texts.ts";

/** What the organisation calls its groups, by dimension and value: as far as the page has been told. */
const groupNames = signal<ReadonlyMap<string, Texts>>(new Map());

const placeOf = (dimension: string, value: string): string => `${dimension}=${value}`;

/** Remembers the names of groups that an answer tells. */
export function learnNames({ dimensions }: SegmentsAnswer): void {
  const told = dimensions.flatMap(({ key, values, regions }) =>
    [...values, ...regions].flatMap(({ value, names }): [string, Texts][] =>
      names ? [[placeOf(key, value), names]] : [],
    ),
  );
  const known = groupNames.peek();
  if (told.some(([place, names]) => JSON.stringify(known.get(place)) !== JSON.stringify(names)))
    groupNames.value = new Map([...known, ...told]);
}

/** What a dimension is called in the reader's language. */
export function dimensionName(survey: Survey, key: string): string {
  const label = survey.dimensions.find((dimension) => dimension.key === key)?.label;
  return (label && textOf(label, language.value)) ?? key;
}

/** What a value of a dimension is called: by the organisation, else by the survey; an open value is its own name, as a name begins with a capital, but for the usual channels. */
export function valueName(survey: Pick<Survey, "dimensions">, key: string, value: string): string {
  const own = groupNames.value.get(placeOf(key, value));
  const name = own && textOf(own, language.value);
  if (name) return name;
  const label = survey.dimensions
    .find((dimension) => dimension.key === key)
    ?.values?.find((known) => known.value === value)?.label;
  if (label) return textOf(label, language.value) ?? value;
  const channel = key === "channel" ? CHANNEL_NAMES[language.value] : {};
  if (Object.hasOwn(channel, value)) return channel[value] ?? value;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** Names that a title or an option has room for; of more values the first are named and the others counted. */
export const MOST_NAMES = 3;

function namesIn(survey: Pick<Survey, "dimensions">, { dimension, values }: Segment): string[] {
  const named = values.slice(0, MOST_NAMES);
  const names = named.map((value) => valueName(survey, dimension, value));
  const others = values.length - named.length;
  return others === 0 ? names : [...names, words.value.choices.more(String(others))];
}

/** What a group of answers is called in a title or a sentence: "Amersfoort and Breda". */
export function segmentName(survey: Pick<Survey, "dimensions">, segment: Segment): string {
  // British English has no comma before "and".
  const locale = language.value === "nl" ? "nl-NL" : "en-GB";
  return new Intl.ListFormat(locale).format(namesIn(survey, segment));
}

/** The same where choices stand: "Amersfoort + Breda". */
export const segmentSum = (survey: Pick<Survey, "dimensions">, segment: Segment): string =>
  namesIn(survey, segment).join(" + ");

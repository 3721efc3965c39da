import { textIn, type SurveyDefinition, type Texts } from "@klankbord/shared";
import { itemName, type ReaderLanguage } from "@klankbord/shared/words";
import { canDraw } from "./fonts.ts";
import type { Picture } from "./matrixPicture.tsx";

/** In the place of signs that no font at hand has. */
const LEFT_OUT = "(…)";

const SAID: Record<ReaderLanguage, { item: (n: number) => string; note: string }> = {
  nl: {
    item: (n) => `punt ${n}`,
    note: "Namen met tekens die hier niet getekend kunnen worden, staan er met hun nummer in de vragenlijst; in andere tekst staat daarvoor (…).",
  },
  en: {
    item: (n) => `item ${n}`,
    note: "Names with characters that cannot be drawn are shown by their number in the survey; in other text (…) stands for these.",
  },
};

/** A text without what cannot be drawn: a stretch of it is one sign of its absence. */
function drawable(text: string): string {
  let clean = "";
  for (const character of text)
    if (canDraw(character)) clean += character;
    else if (!clean.endsWith(LEFT_OUT)) clean += LEFT_OUT;
  return clean;
}

/**
 * A picture whose texts the fonts at hand can draw, so that no box stands for a letter: an item with other signs in its name is called by
 * its number, and the note says so. The same picture where all can be drawn.
 */
export function drawablePicture(picture: Picture): Picture {
  const { definition, filter, language } = picture;
  const { item: numbered, note } = SAID[language];
  let complete = true;
  const clean = (text: string): string => {
    const drawn = drawable(text);
    complete &&= drawn === text;
    return drawn;
  };
  const textsOf = (texts: Texts | undefined): Texts => {
    const text = textIn(texts ?? {}, language);
    return text === null ? {} : { [language]: clean(text) };
  };
  const organisation = clean(definition.organisation);
  const items = definition.items.map((item, place) => {
    const name = itemName(item, organisation, language);
    return clean(name) === name
      ? item
      : Object.assign({}, item, { texts: { [language]: numbered(place + 1) } });
  });
  const dimensions = definition.dimensions.map((dimension): SurveyDefinition["dimensions"][number] => {
    const asked = filter.get(dimension.key);
    if (asked === undefined) return dimension;
    const values = dimension.values
      ?.filter(({ value }) => asked.includes(value))
      .map((one) => Object.assign({}, one, { value: drawable(one.value), label: textsOf(one.label) }));
    return Object.assign({}, dimension, { label: textsOf(dimension.label), values });
  });
  const groups = new Map([...filter].map(([key, values]) => [key, values.map(clean)]));
  const title = textsOf(definition.title);
  return complete
    ? picture
    : {
        ...picture,
        definition: { ...definition, organisation, items, dimensions, title },
        filter: groups,
        remark: note,
      };
}

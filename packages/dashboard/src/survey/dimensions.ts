import type { Survey } from "../api/shapes.ts";
import { language } from "../language/language.ts";
import { textOf } from "./texts.ts";

/** What a dimension is called in the reader's language. */
export function dimensionName(survey: Survey, key: string): string {
  const label = survey.dimensions.find((dimension) => dimension.key === key)?.label;
  return (label && textOf(label, language.value)) ?? key;
}

/** What a value of a dimension is called; an open value is its own name, as each word of a name begins with a capital. */
export function valueName(survey: Survey, key: string, value: string): string {
  const label = survey.dimensions
    .find((dimension) => dimension.key === key)
    ?.values?.find((known) => known.value === value)?.label;
  if (label) return textOf(label, language.value) ?? value;
  return value.replaceAll(/(?<![\p{L}\p{N}])\p{Ll}/gu, (first) => first.toUpperCase());
}

import { rootElement } from "./dom.ts";
import type { Settings } from "./settings.ts";

/** In which languages to speak, best first: as the owner says, as the page does, as the visitor's browser asks. */
export function languageWishes({ language }: Settings): (string | null)[] {
  return [language, rootElement().lang, ...navigator.languages];
}

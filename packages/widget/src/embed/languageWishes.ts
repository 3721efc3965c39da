import { rootElement } from "./dom.ts";
import type { Settings } from "./settings.ts";

/** In which languages to speak, best first, with commas between: as the owner says, as the page does. The browser asks by itself. */
export function languageWishes({ language }: Pick<Settings, "language">): string {
  return [language, rootElement().lang].join();
}

import type { Mode } from "../view/Shell.tsx";
import { rootElement } from "./dom.ts";

/** How a survey is put on a page. */
export interface Settings {
  survey: string;
  /** Address of the server, with a slash at its end. */
  base: string;
  mode: Mode;
  position: string;
  /** CSS selector: where an inline survey goes, or the site's own button that opens it. */
  target: string | null;
  language: string | null;
  brand: string | null;
  scheme: string | null;
  label: string | null;
  /** `location=utrecht&channel=web`, or an object from a script. */
  hidden: unknown;
  prefill: unknown;
}

const MODES: readonly string[] = ["inline", "popover", "modal", "tab", "button", "manual"] satisfies Mode[];

/** The one reader of attributes: of the script tag (`data-…`) and of the element. Null where the survey is not named. */
export function readSettings(element: Element, prefix: "data-" | "", base: string): Settings | null {
  const read = (name: string): string | null => Element.prototype.getAttribute.call(element, prefix + name);
  const survey = read("survey");
  if (!survey) return null;
  const mode = read("mode") ?? "";
  const host = read("host");
  return {
    survey,
    base: host ? `${host.replace(/\/+$/, "")}/` : base,
    mode: prefix === "" ? "inline" : MODES.includes(mode) ? (mode as Mode) : "popover",
    position: read("position") ?? "",
    target: read("target"),
    language: read("language"),
    brand: read("brand"),
    scheme: read("scheme"),
    label: read("label"),
    hidden: read("hidden-values"),
    prefill: read("prefill"),
  };
}

/** In which languages to speak, best first: as the owner says, as the page does, as the visitor's browser asks. */
export function languageWishes({ language }: Settings): (string | null)[] {
  return [language, rootElement().lang, ...navigator.languages];
}

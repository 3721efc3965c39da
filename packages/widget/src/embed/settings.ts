import type { Mode } from "../view/view.ts";
import { type Attributes, ATTRIBUTES } from "./attributes.ts";

/** How a survey is put on a page. */
export interface Settings extends Omit<Attributes, "survey" | "host" | "mode" | "hidden-values" | "prefill"> {
  survey: string;
  /** Address of the server, with a slash at its end. */
  base: string;
  mode: Mode;
  /** `location=utrecht&channel=web`, or an object from a script. */
  hidden: unknown;
  /** `reachability=4,5`, or an object from a script. */
  prefill: unknown;
}

const FLOATING: readonly (string | null)[] = ["modal", "tab", "button", "manual"] satisfies Mode[];

/** Reads what a page asked for. An unknown mode of a script tag is a popover; an element always stands in the text. */
export function settingsOf(given: Partial<Attributes>, base: string, element: boolean): Settings | null {
  const { survey, host, mode, "hidden-values": hidden, ...rest } = { ...NOTHING, ...given };
  if (!survey) return null;
  const inline = element || mode === "inline";
  return {
    ...rest,
    survey,
    hidden,
    base: host ? `${host.replace(/\/+$/, "")}/` : base,
    mode: inline ? "inline" : FLOATING.includes(mode) ? (mode as Mode) : "popover",
  };
}

const NOTHING = Object.fromEntries(ATTRIBUTES.map((name) => [name, null])) as Attributes;

import type { Mode } from "../view/view.ts";
import { isColour } from "../view/isColour.ts";
import { type Attributes, ATTRIBUTES } from "./attributes.ts";
import { tellOwner } from "./owner.ts";

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

const MODES: readonly string[] = ["popover", "modal", "tab", "button", "manual", "inline"] satisfies Mode[];
const SCHEMES = ["auto", "light", "dark"];

/** Where a card may stand, and where a side tab may. */
const CORNERS = ["bottom-end", "bottom-start", "top-end", "top-start"];
const SIDES = ["end", "start"];

/**
 * Reads what a page asked for. An unknown mode of a script tag is a popover; an element always stands in the text. What is
 * not known is told to the owner and counts as left out.
 */
export function settingsOf(
  given: Partial<Attributes>,
  base: string,
  element: boolean,
  tell: (message: string) => void = tellOwner,
): Settings | null {
  const { survey, host, "hidden-values": hidden, ...rest } = { ...NOTHING, ...given };
  if (!survey) return null;
  const known = <T extends string>(name: string, value: T | null, words: readonly string[]): T | null => {
    if (!value || words.includes(value)) return value;
    const attribute = `${element ? "" : "data-"}${name}`;
    tell(`survey "${survey}": ${attribute}="${value}" is not known, use ${words.join(", ")}`);
    return null;
  };
  const asked = known("mode", rest.mode as Mode | null, element ? ["inline"] : MODES);
  const mode = element ? "inline" : (asked ?? "popover");
  return {
    ...rest,
    position: known("position", rest.position, mode === "tab" ? SIDES : CORNERS),
    scheme: known("scheme", rest.scheme, SCHEMES),
    brand: isColour(rest.brand) ? rest.brand : known("brand", rest.brand, ["#rrggbb"]),
    survey,
    hidden,
    base: host ? `${host.replace(/\/+$/, "")}/` : base,
    mode,
  };
}

const NOTHING = Object.fromEntries(ATTRIBUTES.map((name) => [name, null])) as Attributes;

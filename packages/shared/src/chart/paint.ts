/** The colours of the picture, by what they mean (light, dark). Contrast on paper is at least 4.5 for all that carries text. */
const TOKENS = {
  paper: ["#FBFAF7", "#10161F"],
  surface: ["#FFFFFF", "#19212C"],
  ink: ["#16202E", "#EEF1F5"],
  muted: ["#55606F", "#A9B3C0"],
  line: ["#D9D6CE", "#2E3947"],
  grid: ["#ECE9E2", "#1F2935"],
  control: ["#7A8390", "#7F8A99"],
  brand: ["#0B5E6B", "#5CC4D3"],
  tackle: ["#B3361B", "#FF8A6B"],
  keep: ["#1F6F43", "#6FCF97"],
  satisfied: ["#2B5FA8", "#8DB8FF"],
  low: ["#5A6472", "#A4AEBB"],
  warn: ["#8A5A00", "#F2C14E"],
} as const satisfies Record<string, readonly [string, string]>;

export type Token = keyof typeof TOKENS;

/**
 * `page`: custom properties of the page (`--kb-ink` …), each with its light value as fallback. `light` and `dark`: literal
 * colours. `auto`: the light ones for a file of its own, which then carries a style that puts others in their place where the viewer's
 * scheme asks for it: programs that know no style sheets show the light picture.
 */
export type Theme = "page" | "auto" | "light" | "dark";

export type Paint = (token: Token) => string;

export function paintOf(theme: Theme): Paint {
  if (theme === "light" || theme === "auto") return (token) => TOKENS[token][0];
  if (theme === "dark") return (token) => TOKENS[token][1];
  return (token) => `var(--kb-${token}, ${TOKENS[token][0]})`;
}

/** What stands for a colour where the system chooses them. */
const FORCED: Partial<Record<Token, string>> = {
  paper: "Canvas",
  surface: "Canvas",
  grid: "Canvas",
  line: "GrayText",
  brand: "LinkText",
};

/** Rules that put another colour in the place of each literal one; a rule of a style sheet wins from an attribute. */
function instead(colourOf: (token: Token) => string): string {
  return (Object.keys(TOKENS) as Token[])
    .flatMap((token) =>
      ["fill", "stroke"].map((name) => `[${name}="${TOKENS[token][0]}"]{${name}:${colourOf(token)}}`),
    )
    .join("");
}

/** The style that a picture in a file of its own carries: dark where the viewer is dark, always light on paper. */
export function standaloneStyle(): string {
  return (
    `@media screen and (prefers-color-scheme:dark){${instead((token) => TOKENS[token][1])}}` +
    `@media (forced-colors:active){${instead((token) => FORCED[token] ?? "CanvasText")}}`
  );
}

import style from "./style/index.css?inline";
import { brandColours } from "./theme.ts";

/** Constructed sheets style a shadow root under any CSP, without a nonce and without touching the page. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// The names begin with k: a page may register `--brand` or `--ink` as something else, and that reaches in here.
let shared: CSSStyleSheet | undefined;

/** Styles a shadow root: one sheet for every survey on the page, and a line for the brand's colours. */
export function dress(root: ShadowRoot, brand: string | undefined, dark: boolean): void {
  const colours = brandColours(brand, dark);
  shared ??= sheetOf(style);
  root.adoptedStyleSheets = [
    shared,
    sheetOf(`.k{--k-brand:${colours.brand};--k-on:${colours.on};--k-brandink:${colours.ink}}`),
  ];
}

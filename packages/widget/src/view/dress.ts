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
    sheetOf(
      `:host{--k-styled:1}.k{--k-brand:${colours.brand};--k-on:${colours.on};--k-brandink:${colours.ink}}`,
    ),
  ];
}

/**
 * Whether the browser's own shadow roots and style sheets are at work: a page's polyfill in their place leaves the survey
 * without style, which is worse than no survey.
 */
export function isStyled(root: ShadowRoot): boolean {
  dress(root, undefined, false);
  return !root.isConnected || getComputedStyle(root.host).getPropertyValue("--k-styled") === "1";
}

export const UNSTYLED = "this page replaces shadow roots or style sheets of the browser by its own";

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
 * Throws where the browser's own shadow roots or style sheets are not at work: a page's replacement leaves the survey without
 * style, which is worse than no survey.
 */
export function mustBeStyled(root: ShadowRoot): void {
  dress(root, undefined, false);
  if (root.host.isConnected && getComputedStyle(root.host).getPropertyValue("--k-styled") !== "1")
    throw new Error("this page replaces shadow roots or style sheets of the browser by its own");
}

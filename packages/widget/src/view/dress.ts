import type { BrandColours } from "@klankbord/shared/colours";
import style from "./style/index.css?inline";

/** Constructed sheets style a shadow root under any CSP, without a nonce and without touching the page. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// The names begin with k: a page may register `--brand` or `--ink` as something else, and that reaches in here.
const sheets = new Map<string, CSSStyleSheet>();

/**
 * Styles a shadow root: one sheet for every survey on the page, another for what comes after the first question once that is
 * there, and a line for the brand's colours.
 */
export function dress(root: ShadowRoot, colours?: BrandColours, later = ""): void {
  const brand = colours && `.k{--k-brand:${colours.brand};--k-on:${colours.on};--k-brandink:${colours.ink}}`;
  root.adoptedStyleSheets = [style, later, brand].flatMap((text) => {
    if (!text) return [];
    const sheet = sheets.get(text) ?? sheetOf(text);
    sheets.set(text, sheet);
    return sheet;
  });
}

/**
 * Throws where the browser's own shadow roots or style sheets are not at work: a page's replacement leaves the survey without
 * style, which is worse than no survey.
 */
export function mustBeStyled(root: ShadowRoot): void {
  dress(root);
  if (root.host.isConnected && getComputedStyle(root.host).getPropertyValue("--k-styled") !== "1")
    throw new Error("this page replaces shadow roots or style sheets of the browser by its own");
}

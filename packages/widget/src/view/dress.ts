import type { BrandColours } from "@klankbord/shared/colours";
import style from "./style/index.css?inline";

/** Constructed sheets style a shadow root under any CSP, without a nonce and without touching the page. */
function sheetOf(text: string, its: Document): CSSStyleSheet {
  // Not by the page's own document, whose elements may be named like its properties.
  const view = its === document ? window : its.defaultView;
  const sheet = new (view as typeof window).CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// The names begin with k: a page may register `--brand` or `--ink` as something else, and that reaches in here.
const sheets = new Map<string, CSSStyleSheet>();
/** A sheet is good in the document that it was made in. */
let madeIn: Document | undefined;

/**
 * Styles a shadow root: one sheet for every survey on the page, another for what comes after the first question once that is
 * there, and a line for the brand's colours.
 */
export function dress(root: ShadowRoot, colours?: BrandColours, ...more: (string | undefined)[]): void {
  // Of the host: a page's elements may have taken the place of the document's own methods, and then the root has another.
  const { ownerDocument } = root.host;
  if (ownerDocument !== madeIn) sheets.clear();
  madeIn = ownerDocument;
  const brand = colours && `.k{--k-brand:${colours.brand};--k-on:${colours.on};--k-brandink:${colours.ink}}`;
  root.adoptedStyleSheets = [style, ...more, brand].flatMap((text) => {
    if (!text) return [];
    const sheet = sheets.get(text) ?? sheetOf(text, ownerDocument);
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
    throw new Error("shadow roots or style sheets are not the browser's own");
}

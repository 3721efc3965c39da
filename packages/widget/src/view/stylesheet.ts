import style from "./style.css?inline";

let sheet: CSSStyleSheet | undefined;

/** One constructed sheet for every survey on the page: styled under any CSP, without a nonce. */
export function dress(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  }
  root.adoptedStyleSheets = [sheet];
}

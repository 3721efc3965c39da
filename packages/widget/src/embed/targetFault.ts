/** Fetched once the page has loaded, for surveys with a button of the site's own; imports nothing. */

function isOnPage(selector: string, root: ParentNode): boolean {
  return (
    root.querySelector(selector) !== null ||
    [...root.querySelectorAll("*")].some(
      ({ shadowRoot }) => shadowRoot !== null && isOnPage(selector, shadowRoot),
    )
  );
}

/** What is wrong with the place where a click opens the survey, in words for the owner; empty where nothing is. Looks into open shadow roots. */
export function targetFault(target: string | null): string {
  if (!target) return 'data-mode="button" needs data-target';
  try {
    return isOnPage(target, document) ? "" : `no element fits data-target="${target}"`;
  } catch {
    return `data-target="${target}" is no selector`;
  }
}

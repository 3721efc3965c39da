import type { SpokenSurvey } from "@klankbord/shared";

/* What an owner did wrong, in words for his console: fetched only where he may have. */

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

/** What an owner reads whose page names no survey at all. */
export const NAMELESS =
  'no survey is named: data-survey="monitor" on the script, embed.js?survey=monitor, or <klankbord-survey survey="monitor">';

/** What an owner reads who wishes a language that the survey does not have. */
export function languageFault({ key, languages }: SpokenSurvey, language: string): string {
  return `survey "${key}": no language "${language}", it has ${languages.join(", ")}`;
}

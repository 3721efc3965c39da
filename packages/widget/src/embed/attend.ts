import type { listen as Listen } from "./dom.ts";
import { keepInside } from "./keepInside.ts";

/**
 * What a survey does and minds beside being drawn, for as long as it is on the page. Returns the way to stop.
 *
 * @param page `<html>`
 * @param heed the page speaks another language from now on
 */
export function attend(
  root: ShadowRoot,
  page: HTMLElement,
  listen: typeof Listen,
  heed: () => void,
): () => void {
  const stop = keepInside(root, listen);
  const spoken = new MutationObserver(() => heed());
  spoken.observe(page, { attributeFilter: ["lang"] });
  // It may have changed before this code was there.
  heed();
  return () => {
    stop();
    spoken.disconnect();
  };
}

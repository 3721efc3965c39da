import { raise } from "../view/raise.ts";
import { find, listen, make, rootElement, shadowOf } from "./dom.ts";

export interface FloatingHost {
  host: HTMLElement;
  root: ShadowRoot;
  remove: () => void;
}

/** How often a page may take the survey out before it is left out. */
const PATIENCE = 9;

/**
 * An element of our own under `<html>`, so that a page may replace its whole body; inside a modal dialog of the page while
 * one is open, since everything outside of it is inert.
 */
export function floatingHost(): FloatingHost {
  const host = make("klankbord-float");
  const root = shadowOf(host);
  let moves = 0;

  const home = (): void => {
    const wanted = find("dialog:modal") ?? rootElement();
    if (host.parentNode !== wanted && moves++ < PATIENCE) {
      wanted.appendChild(host);
      raise(root.firstElementChild);
    }
    // Children of the document and of <html> alone: neither changes in the life of an ordinary page.
    observer.observe(document, { childList: true });
    observer.observe(rootElement(), { childList: true });
  };
  const observer = new MutationObserver(home);
  const later = (): unknown => setTimeout(home);
  const stops = [listen(document, "toggle", later), listen(document, "close", later)];
  const remove = (): void => {
    moves = PATIENCE;
    observer.disconnect();
    stops.forEach((stop) => stop());
    host.remove();
  };
  home();
  return { host, root, remove };
}

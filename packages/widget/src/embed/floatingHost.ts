import { append, detach, find, listen, make, parentOf, rootElement } from "./dom.ts";
import { raise } from "../view/raise.ts";

export interface FloatingHost {
  host: HTMLElement;
  root: ShadowRoot;
  remove(): void;
}

/** How often a page may take the survey out before it is left out. */
const PATIENCE = 5;

/**
 * An element of our own under `<html>`, so that a page may replace its whole body; inside a modal dialog of the page while
 * one is open, since everything outside of it is inert.
 */
export function floatingHost(): FloatingHost {
  const host = make("klankbord-float");
  const root = host.attachShadow({ mode: "open" });
  let removals = 0;
  let gone = false;

  const home = (): void => {
    const wanted = find("dialog:modal").pop() ?? rootElement();
    if (gone || parentOf(host) === wanted) return;
    append(wanted, host);
    raise(root.firstElementChild);
  };
  const observer = new MutationObserver(() => {
    if (!gone && !host.isConnected && removals++ < PATIENCE) home();
    watch();
  });
  // Children of the document and of <html> alone: neither changes in the life of an ordinary page.
  const watch = (): void => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(rootElement(), { childList: true });
  };
  const stops = [
    listen(document, "toggle", () => setTimeout(home)),
    listen(document, "close", () => setTimeout(home)),
  ];
  home();
  watch();

  return {
    host,
    root,
    remove() {
      gone = true;
      observer.disconnect();
      stops.forEach((stop) => stop());
      detach(host);
    },
  };
}

import type { PublicSurvey } from "@klankbord/shared";
import { closest, listen, windowNow } from "../embed/dom.ts";
import type { PageState } from "./decide.ts";
import { deviceOf } from "./deviceOf.ts";

export interface WatchedPage {
  state: () => Pick<PageState, "url" | "device" | "scrolled" | "leaving">;
  stop: () => void;
}

/**
 * Listens for what a survey's rules name, and for nothing else; events, no polling, and the page's History is never
 * patched: where the browser has no Navigation API, an address is looked at again after a click.
 */
export function watchPage(
  rules: PublicSurvey["rules"],
  triggered: () => void,
  changed: () => void,
): WatchedPage {
  const stops: (() => void)[] = [];
  const on = (target: EventTarget, name: string, heard: (event: Event) => void): void => {
    stops.push(listen(target, name, heard));
  };
  let scrolled = 0;
  let leaving = false;
  const navigation = (windowNow as { navigation?: EventTarget }).navigation;

  if (rules.urls.length > 0) {
    if (navigation) on(navigation, "navigatesuccess", changed);
    on(windowNow, "popstate", changed);
    on(windowNow, "hashchange", changed);
    if (!navigation) on(document, "click", () => setTimeout(changed));
  }
  if (rules.scroll > 0)
    on(windowNow, "scroll", () => {
      const { scrollHeight, clientHeight } = document.scrollingElement ?? document.body;
      const room = scrollHeight - clientHeight;
      scrolled = Math.max(scrolled, room > 0 ? (100 * windowNow.scrollY) / room : 100);
      if (scrolled >= rules.scroll) changed();
    });
  if (rules.exitIntent)
    on(document, "mouseout", (event) => {
      const { relatedTarget, clientY } = event as MouseEvent;
      if (relatedTarget !== null || clientY > 0) return;
      leaving = true;
      changed();
    });
  const { click, event } = rules;
  if (click) on(document, "click", (happened) => closest(happened, click) && triggered());
  if (event) on(document, event, triggered);

  return {
    state: () => ({
      url: location.href,
      device: deviceOf(matchMedia("(pointer: coarse)").matches, screen.width, screen.height),
      scrolled,
      leaving,
    }),
    stop: () => stops.forEach((stop) => stop()),
  };
}

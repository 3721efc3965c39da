import type { PublicSurvey } from "@klankbord/shared";
import { closest, guard, listen, ofPage, windowNow } from "../embed/dom.ts";
import type { PageState } from "./decide.ts";
import { deviceOf } from "./deviceOf.ts";
import { onTold } from "./happened.ts";
import type * as Scrolled from "./scrolled.ts";

export interface WatchedPage {
  state: () => Pick<PageState, "url" | "device" | "scrolled" | "leaving" | "unseen">;
  stop: () => void;
}

/** Events of the page's own loading, which are over once it has loaded. */
const LOADING: ReadonlySet<string> = new Set(["DOMContentLoaded", "load", "pageshow"]);

/** A page that is still being built may seem too short to scroll; milliseconds. */
const SETTLED = 1000;

/** How often an address is looked at where the browser does not tell that it changed; milliseconds. */
const GLANCE = 500;

/**
 * Listens for what a survey's rules name, and for nothing else. The page's History is never patched: where the browser has no
 * Navigation API, which tells of `pushState` too, the address is looked at twice a second.
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
  const { navigation } = windowNow as { navigation?: EventTarget };
  const { click, event } = rules;
  let url = "";
  let scrolled = 0;
  let leaving = false;
  const scroller = (): Element => (ofPage("scrollingElement") ?? ofPage("documentElement")) as Element;
  let measures: Pick<typeof Scrolled, "cannotScroll"> | undefined;
  let settled: ReturnType<typeof setTimeout> | undefined;
  let isSettled = false;

  const settle = (): void => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      isSettled = ofPage("readyState") === "complete";
      changed();
    }, SETTLED);
  };
  /** As it begins for a page that was loaded at this address. */
  const begin = (): void => {
    url = location.href;
    scrolled = 0;
    leaving = isSettled = false;
    if (rules.scroll > 0) settle();
  };
  const glance = (): void => {
    if (url === location.href) return;
    begin();
    changed();
  };
  begin();

  on(document, "visibilitychange", changed);
  if (rules.urls.length > 0) {
    on(windowNow, "popstate", glance);
    on(windowNow, "hashchange", glance);
    // A link may be named `navigation`.
    if (navigation && "currentEntry" in navigation) on(navigation, "currententrychange", glance);
    else {
      const timer = setInterval(glance, GLANCE);
      stops.push(() => clearInterval(timer));
    }
  }
  if (rules.scroll > 0) {
    void guard(async () => {
      const { watchScroll, cannotScroll } = await import("./scrolled.ts");
      measures = { cannotScroll };
      watchScroll(scroller(), on, (percent) => {
        scrolled = Math.max(scrolled, percent);
        if (scrolled >= rules.scroll) changed();
      });
      changed();
    });
    on(windowNow, "load", settle);
    on(windowNow, "resize", changed);
  }
  if (rules.exitIntent)
    on(document, "mouseout", (happened) => {
      const { relatedTarget, clientY } = happened as MouseEvent;
      if (relatedTarget !== null || clientY > 0) return;
      leaving = true;
      changed();
    });
  if (click) on(windowNow, "click", (happened) => closest(happened, click) && triggered());
  if (event) {
    on(windowNow, event, triggered);
    stops.push(onTold(event, triggered));
    if (LOADING.has(event) && ofPage("readyState") === "complete") queueMicrotask(triggered);
  }

  return {
    state: () => ({
      url: location.href,
      device: deviceOf(matchMedia("(pointer: coarse)").matches, screen.width, screen.height),
      scrolled: isSettled && measures?.cannotScroll(scroller()) ? 100 : scrolled,
      leaving,
      unseen: ofPage("visibilityState") === "hidden",
    }),
    stop() {
      clearTimeout(settled);
      stops.forEach((stop) => stop());
    },
  };
}

import type { SpokenSurvey } from "@klankbord/shared";
import type { Given } from "../form/given.ts";
import { decide, type Decision, overBy } from "../rules/decide.ts";
import { device, notebook, visit as tab } from "../rules/notebook.ts";
import { endTurn, type Floater, isFreeFor, queue, takeTurn } from "../rules/turn.ts";
import { watchPage } from "../rules/watchPage.ts";
import { closest, guard, listen, rootElement, whenLoaded, windowNow } from "./dom.ts";
import { mustBeStyled } from "../view/dress.ts";
import sheet from "../view/style/floating.css?inline";
import { type FloatingHost, floatingHost } from "./floatingHost.ts";
import { tellOwner } from "./owner.ts";
import type { Presented } from "./place.tsx";
import { present } from "./present.tsx";
import type { Settings } from "./settings.ts";

/** setTimeout counts in 32 bits; a longer wait would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** A standing offer waits for nothing and remembers nobody; only place, device and dates count. */
const STANDING = { sample: 1, cap: 0, cooldown: 0, delay: 0, scroll: 0, exitIntent: false, remember: false };

/** A link's click with the middle button or with a key held down opens a tab or window, or saves: that stays the browser's. */
function isForBrowser(event: MouseEvent): boolean {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
  return (button > 0 || ctrlKey || metaKey || shiftKey || altKey) && !!closest(event, "[href]");
}

function stand(
  { host, root, remove }: FloatingHost,
  survey: SpokenSurvey,
  settings: Settings,
  given: Given,
): Presented {
  const { key } = survey;
  const { mode, target } = settings;
  const isTab = mode === "tab";
  const showsItself = mode === "popover" || mode === "modal";
  const rules = showsItself ? survey.rules : { ...survey.rules, ...STANDING };
  const [memory, visit] = rules.remember ? [device, tab] : [notebook(() => null), notebook(() => null)];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Opened by the page's script where the address rule would not have it. */
  let forced = false;
  const floater: Floater = {
    look: () => void guard(look),
    park: () => presence.park(isTab ? "small" : "hidden"),
  };
  const presence = present(host, root, survey, settings, given, {
    visit,
    closed: isTab ? "small" : "hidden",
    sheet,
    changed(shape) {
      visit.set(`${key}:open`, shape === "hidden" ? null : shape);
      if (shape === "open" || (shape === "small" && !isTab)) takeTurn(floater);
      else {
        forced = false;
        endTurn(floater);
      }
    },
    done: (how) => memory.set(`${key}:${how}`, Date.now()),
  });

  const leaveQueue = queue(floater);

  const number = (name: string): number | null => memory.get(name) as number | null;
  const judge = (): Decision => {
    let lot = number("lot");
    if (lot === null) memory.set("lot", (lot = Math.random()));
    return decide(
      { ...survey, rules },
      {
        lot,
        shown: number(`${key}:shown`) ?? 0,
        dismissed: isTab ? null : number(`${key}:dismissed`),
        answered: isTab ? null : number(`${key}:answered`),
        anyShown: number("shown"),
      },
      {
        ...page.state(),
        triggered: isTab ? 0 : (visit.get(`${key}:triggered`) as number | null),
        resuming: visit.get(`${key}:open`) !== null,
        optedOut: device.get("off") !== null,
        taken: !isTab && !isFreeFor(floater),
      },
      Date.now(),
    );
  };

  const look = (): void => {
    clearTimeout(timer);
    // Words of an answer that was refused: whoever wrote them may copy them.
    if (device.get(`${key}:refused`) !== null && presence.shape.value === "hidden" && !page.state().unseen)
      return presence.change("open", false);
    if (!(showsItself || isTab)) return;
    const decision = judge();
    if (presence.shape.value !== "hidden") {
      const { reason } = decision.show ? {} : decision;
      // Answered or sent away in another tab, or on this page as the browser kept it.
      const settled = (reason === "answered" || reason === "dismissed") && presence.isAsking();
      if (!settled && (reason !== "url" || forced)) return;
      // As after loading this address: gone for now, neither dismissed nor forgotten.
      presence.park("hidden");
      endTurn(floater);
    } else if (decision.show) {
      const before = visit.get(`${key}:open`) as "open" | "small" | null;
      if (!before) {
        memory.set(`${key}:shown`, (number(`${key}:shown`) ?? 0) + 1);
        memory.set("shown", Date.now());
      }
      presence.change(isTab ? "small" : (before ?? "open"), false);
    } else if (decision.until !== undefined)
      timer = setTimeout(floater.look, Math.min(decision.until - Date.now(), LONGEST));
  };

  /** Somebody wants to see it: then one that is over says so. */
  const show = (asked: boolean): void => {
    if (overBy(survey, Date.now())) presence.end();
    presence.change("open", asked);
  };
  const trigger = (): void => {
    if (visit.get(`${key}:triggered`) === null) visit.set(`${key}:triggered`, Date.now());
    look();
  };
  /** Without a trigger of its own the wait begins when somebody sees the page. */
  const arrive = (): void => {
    if (rules.click === undefined && rules.event === undefined && !page.state().unseen) trigger();
    else look();
  };
  const page = watchPage(rules, trigger, arrive);
  const stopClicks = listen(windowNow, "click", (event) => {
    if (mode !== "button" || !target || !closest(event, target) || isForBrowser(event as MouseEvent)) return;
    // The link beneath is the way for browsers without JavaScript.
    event.preventDefault();
    show(true);
  });
  const stops = [listen(windowNow, "storage", floater.look), listen(windowNow, "pageshow", floater.look)];
  let letGo: (() => void) | undefined;
  if (mode === "modal")
    void guard(async () => {
      letGo = (await import("./holdScroll.ts")).holdWhileOpen(root, rootElement());
    });
  if (mode === "button")
    whenLoaded(async () => {
      const fault = (await import("./ownerFaults.ts")).targetFault(target);
      if (fault) tellOwner(`survey "${key}": ${fault}`);
    });
  arrive();

  return {
    // A page's own timer may open it too: the focus follows a touch or a key alone.
    open() {
      const decision = judge();
      forced = !decision.show && decision.reason === "url";
      show(navigator.userActivation?.isActive ?? false);
    },
    close: presence.close,
    apply: presence.apply,
    why() {
      if (presence.shape.value !== "hidden") return "shown";
      if (!showsItself && !isTab) return "waiting";
      const decision = judge();
      return decision.show ? "shown" : decision.reason;
    },
    destroy() {
      clearTimeout(timer);
      leaveQueue();
      page.stop();
      stopClicks();
      stops.forEach((stop) => stop());
      letGo?.();
      presence.destroy();
      remove();
    },
  };
}

/**
 * A survey above the page: popover, modal, side tab, on the site's own button, or by script alone. Nothing of it stays where it
 * cannot be.
 */
export function floating(survey: SpokenSurvey, settings: Settings, given: Given): Presented {
  const at = floatingHost();
  try {
    mustBeStyled(at.root);
    return stand(at, survey, settings, given);
  } catch (error) {
    at.remove();
    throw error;
  }
}

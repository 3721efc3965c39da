import type { PublicSurvey } from "@klankbord/shared";
import type { Placement } from "../../index.d.ts";
import { decide, type Decision } from "../rules/decide.ts";
import { device, notebook, visit as tab } from "../rules/notebook.ts";
import { watchPage } from "../rules/watchPage.ts";
import { closest, listen } from "./dom.ts";
import { floatingHost } from "./floatingHost.ts";
import { present } from "./present.tsx";
import type { Settings } from "./settings.ts";

/** setTimeout counts in 32 bits; a longer wait would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** A standing offer waits for nothing and remembers nobody; only place, device and dates count. */
const STANDING = { sample: 1, cap: 0, cooldown: 0, delay: 0, scroll: 0, exitIntent: false, remember: false };

/** A survey above the page: popover, modal, side tab, on the site's own button, or by script alone. */
export function floating(survey: PublicSurvey, settings: Settings): Placement {
  const { key } = survey;
  const { mode, target } = settings;
  const isTab = mode === "tab";
  const showsItself = mode === "popover" || mode === "modal";
  const rules = showsItself ? survey.rules : { ...survey.rules, ...STANDING };
  const [memory, visit] = rules.remember ? [device, tab] : [notebook(() => null), notebook(() => null)];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const { host, root, remove } = floatingHost();
  const presence = present(host, root, survey, settings, {
    visit,
    closed: isTab ? "small" : "hidden",
    changed: (shape) => visit.set(`${key}:open`, shape === "hidden" ? null : shape),
    done: (how) => memory.set(`${key}:${how}`, Date.now()),
  });

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
      },
      Date.now(),
    );
  };

  const look = (): void => {
    clearTimeout(timer);
    if (presence.shape.value !== "hidden" || !(showsItself || isTab)) return;
    const decision = judge();
    if (decision.show) {
      const before = visit.get(`${key}:open`) as "open" | "small" | null;
      if (!before) {
        memory.set(`${key}:shown`, (number(`${key}:shown`) ?? 0) + 1);
        memory.set("shown", Date.now());
      }
      presence.change(isTab ? "small" : (before ?? "open"), false);
    } else if (decision.until !== undefined)
      timer = setTimeout(look, Math.min(decision.until - Date.now(), LONGEST));
  };

  const trigger = (): void => {
    if (visit.get(`${key}:triggered`) === null) visit.set(`${key}:triggered`, Date.now());
    look();
  };
  const page = watchPage(rules, trigger, look);
  const stopClicks = listen(document, "click", (event) => {
    if (mode !== "button" || !target || !closest(event, target)) return;
    // The link beneath is the way for browsers without JavaScript.
    event.preventDefault();
    presence.change("open", true);
  });
  if (rules.click === undefined && rules.event === undefined) trigger();
  else look();

  return {
    // A page's own timer may open it too: the focus follows a touch or a key alone.
    open: () => presence.change("open", navigator.userActivation?.isActive ?? false),
    close: presence.close,
    why() {
      if (presence.shape.value !== "hidden") return "shown";
      if (!showsItself && !isTab) return "waiting";
      const decision = judge();
      return decision.show ? "shown" : decision.reason;
    },
    destroy() {
      clearTimeout(timer);
      page.stop();
      stopClicks();
      presence.destroy();
      remove();
    },
  };
}

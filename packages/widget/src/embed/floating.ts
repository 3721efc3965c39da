import type { PublicSurvey } from "@klankbord/shared";
import { decide, type Decision } from "../rules/decide.ts";
import { isOptedOut } from "../rules/memory.ts";
import { watchPage } from "../rules/watchPage.ts";
import { closest, focused, listen } from "./dom.ts";
import { emit } from "./emit.ts";
import { floatingHost } from "./floatingHost.ts";
import { present } from "./present.tsx";
import type { Settings } from "./settings.ts";

/** A survey on the page, whatever its mode. */
export interface Placement {
  open(): void;
  close(): void;
  destroy(): void;
  /** Why it shows or does not, for the owner. */
  why(): string;
}

/** setTimeout counts in 32 bits; a longer wait would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** A survey above the page: popover, modal, side tab, on the site's own button, or by script alone. */
export function floating(survey: PublicSurvey, settings: Settings): Placement {
  const { mode, target } = settings;
  const detail = { survey: survey.key, mode };
  const showsItself = mode === "popover" || mode === "modal";
  let askedFor = false;
  let opener: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const { host, root, remove } = floatingHost();
  const closed = mode === "tab" ? "small" : "hidden";
  const presence = present(host, root, survey, settings, {
    asked: () => askedFor,
    dismiss: () => close(),
    minimise() {
      askedFor = true;
      presence.shape.value = "small";
      keeper.during({ open: "small" });
    },
    resume: () => open(true),
  });
  const { shape, keeper } = presence;

  const open = (byCustomer: boolean): void => {
    if (shape.value === "open") return;
    if (shape.value === "hidden") opener = focused() as HTMLElement | null;
    askedFor = byCustomer;
    shape.value = "open";
    keeper.during({ open: "open" });
    emit(host, "shown", detail);
  };

  const close = (): void => {
    if (shape.value === closed) return;
    askedFor = mode === "tab";
    presence.leave();
    shape.value = closed;
    if (showsItself) keeper.dismissed(Date.now());
    keeper.during({ open: undefined });
    opener?.focus({ preventScroll: true });
    opener = null;
    emit(host, "dismissed", detail);
  };

  const judge = (): Decision => {
    const visit = keeper.visit();
    // A tab waits for nothing and remembers nobody: it is a standing offer. Only place and time count.
    const rules = showsItself
      ? survey.rules
      : { ...survey.rules, sample: 1, cap: 0, cooldown: 0, delay: 0, scroll: 0, exitIntent: false };
    const memory = showsItself ? keeper.memory() : { shown: 0, lot: 0 };
    return decide(
      { ...survey, rules },
      memory,
      {
        ...page.state(),
        triggered: showsItself ? (visit.triggered ?? null) : 0,
        resuming: visit.open !== undefined,
        optedOut: isOptedOut(),
      },
      Date.now(),
    );
  };

  const look = (): void => {
    clearTimeout(timer);
    if (shape.value !== "hidden" || (!showsItself && mode !== "tab")) return;
    const decision = judge();
    if (!decision.show) {
      if (decision.until !== undefined)
        timer = setTimeout(look, Math.min(decision.until - Date.now(), LONGEST));
      return;
    }
    const before = keeper.visit().open;
    if (mode === "tab" || before === "small") {
      shape.value = "small";
      return;
    }
    if (!before) keeper.shown(Date.now());
    open(false);
  };

  const trigger = (): void => {
    if (keeper.visit().triggered === undefined) keeper.during({ triggered: Date.now() });
    look();
  };
  const page = watchPage(survey.rules, trigger, look);
  const stopClicks =
    mode === "button" && target
      ? listen(document, "click", (event) => {
          const button = closest(event, target);
          if (!button) return;
          // The link beneath is the way for browsers without JavaScript.
          event.preventDefault();
          open(true);
          opener = button;
        })
      : undefined;
  emit(host, "ready", detail);
  if (survey.rules.click === undefined && survey.rules.event === undefined) trigger();
  else look();

  return {
    open: () => open(true),
    close,
    why() {
      if (shape.value !== "hidden") return "shown";
      if (!showsItself && mode !== "tab") return "waiting_to_be_opened";
      const decision = judge();
      return decision.show ? "shown" : decision.reason;
    },
    destroy() {
      clearTimeout(timer);
      page.stop();
      stopClicks?.();
      presence.stop();
      remove();
    },
  };
}

import type { PublicSurvey } from "@klankbord/shared";
import { emit } from "./emit.ts";
import type { Placement } from "./floating.ts";
import { present } from "./present.tsx";
import type { Settings } from "./settings.ts";

/** A survey in the page's own text, in the shadow root of the given element. */
export function inline(host: HTMLElement, survey: PublicSurvey, settings: Settings): Placement {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const presence = present(host, root, survey, settings, {
    asked: () => false,
    dismiss() {},
    minimise() {},
    resume() {},
  });
  const detail = { survey: survey.key, mode: settings.mode };
  const open = (): void => {
    if (presence.shape.value === "open") return;
    presence.shape.value = "open";
    emit(host, "shown", detail);
  };
  emit(host, "ready", detail);
  open();
  return {
    open,
    close() {
      presence.leave();
      presence.shape.value = "hidden";
      emit(host, "dismissed", detail);
    },
    why: () => (presence.shape.value === "open" ? "shown" : "closed_by_script"),
    destroy: presence.stop,
  };
}

import type { MountOptions, Placement } from "../../index.d.ts";
import { make } from "./dom.ts";
import { place } from "./place.tsx";
import { settingsOf, type Settings } from "./settings.ts";

/** Puts a survey into an element of the page, which gets one child; `destroy` takes that out again. */
export function mount(element: HTMLElement, { hidden, prefill, ...attributes }: MountOptions): Placement {
  const host = make("klankbord-inline");
  element.appendChild(host);
  const settings = { ...settingsOf(attributes, "", true), hidden, prefill } as Settings;
  const placement = place(settings, host);
  return {
    ...placement,
    destroy() {
      placement.destroy();
      host.remove();
    },
  };
}

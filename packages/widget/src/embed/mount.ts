import { make } from "./dom.ts";
import type { Placement } from "./floating.ts";
import { place } from "./place.tsx";
import { settingsOf, type Settings } from "./settings.ts";

/** What `mount` takes: the attributes of `<klankbord-survey>`, with objects where those have texts. */
export interface MountOptions {
  host: string;
  survey: string;
  language?: string;
  brand?: string;
  scheme?: "auto" | "light" | "dark";
  hidden?: Record<string, string>;
  prefill?: Record<string, string>;
}

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

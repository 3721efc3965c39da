import { make, append, detach } from "./dom.ts";
import type { Placement } from "./floating.ts";
import { place } from "./place.tsx";
import type { Settings } from "./settings.ts";

/** What `mount` takes: as the attributes of the element, with objects where those have texts. */
export interface MountOptions {
  /** Address of the Klankbord server, such as `https://feedback.example.org`. */
  host: string;
  /** Key of the survey. */
  survey: string;
  language?: string;
  brand?: string;
  scheme?: "auto" | "light" | "dark";
  hidden?: Record<string, string>;
  prefill?: Record<string, string>;
}

/** Puts a survey into an element of the page, which gets one child. `destroy` takes it out again. */
export function mount(element: HTMLElement, options: MountOptions): Placement {
  const host = make("klankbord-inline");
  append(element, host);
  const settings: Settings = {
    survey: options.survey,
    base: `${options.host.replace(/\/+$/, "")}/`,
    mode: "inline",
    position: "",
    target: null,
    language: options.language ?? null,
    brand: options.brand ?? null,
    scheme: options.scheme ?? null,
    label: null,
    hidden: options.hidden,
    prefill: options.prefill,
  };
  const placement = place(settings, host);
  return {
    ...placement,
    destroy() {
      placement.destroy();
      detach(host);
    },
  };
}

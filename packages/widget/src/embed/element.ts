import type { Placement } from "./floating.ts";
import { place } from "./place.tsx";
import { readSettings } from "./settings.ts";

const NAME = "klankbord-survey";

/** `<klankbord-survey survey="monitor">`: a survey in the page's text. `base` is used where the element names no host. */
export function defineElement(base: string): void {
  // A second version of the widget on one page finds the name taken: the first serves its elements too.
  if (customElements.get(NAME)) return;
  customElements.define(
    NAME,
    class extends HTMLElement {
      static observedAttributes = [
        "survey",
        "host",
        "language",
        "brand",
        "scheme",
        "hidden-values",
        "prefill",
      ];
      #placement: Placement | undefined;
      #pending = false;

      connectedCallback(): void {
        this.#settle();
      }

      disconnectedCallback(): void {
        this.#settle();
      }

      attributeChangedCallback(): void {
        this.#placement?.destroy();
        this.#placement = undefined;
        this.#settle();
      }

      /** After the page's own step is done: moving an element keeps its answers, and frameworks set attributes one by one. */
      #settle(): void {
        if (this.#pending) return;
        this.#pending = true;
        queueMicrotask(() => {
          this.#pending = false;
          if (!this.isConnected) {
            this.#placement?.destroy();
            this.#placement = undefined;
          } else if (!this.#placement) {
            const settings = readSettings(this, "", base);
            if (settings) this.#placement = place(settings, this);
          }
        });
      }
    },
  );
}

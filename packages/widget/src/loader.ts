import { ATTRIBUTES } from "./embed/attributes.ts";

/** Name of the survey bundle with its hash, put here when the bundle has been built. */
declare const __SURVEY__: string;

interface Page {
  klankbord?: { push?: (call: unknown[]) => unknown };
}

/*
 * All that a page loads before a survey shows. It reads its own script tag and the page's elements, asks for the
 * survey's definition and for the bundle at the same time, and keeps the calls that are made meanwhile. It never throws
 * into the page.
 */
try {
  // An element named `currentScript` would take the place of that property on `document`; a module has none at all.
  // Nor by the global name: MooTools puts a `Document` of its own in that place.
  const methods = Object.getPrototypeOf(Object.getPrototypeOf(document)) as Document;
  const own = Object.getOwnPropertyDescriptor(methods, "currentScript")?.get?.call(document) as unknown;
  const script = (own ??
    [...methods.querySelectorAll.call(document, "script[src]")]
      .reverse()
      .find((one) => /\/embed[\w-]*\.js/.test((one as HTMLScriptElement).src))) as HTMLScriptElement;
  const base = script.src.replace(/(assets\/)?[^/]*$/, "");
  const page = window as Page;

  const waiting = page.klankbord;
  if (!waiting?.push || Array.isArray(waiting)) {
    const queue: unknown[] = Array.isArray(waiting) ? waiting : [];
    const api: Record<string, unknown> = { queue, push: (call: unknown[]) => queue.push(call) };
    for (const verb of ["open", "close", "destroy", "on", "why", "optOut"])
      api[verb] = (...values: unknown[]) => {
        queue.push([verb, ...values]);
      };
    page.klankbord = api;
  }
  const push = (...call: unknown[]): unknown => page.klankbord?.push?.(call);

  const put = (element: Element, prefix: string): void => {
    const given: Record<string, string | null> = {};
    for (const name of ATTRIBUTES) given[name] = element.getAttribute(prefix + name);
    const begun =
      given["survey"] && !given["host"]
        ? fetch(`${base}api/v1/surveys/${encodeURIComponent(given["survey"])}`, { credentials: "omit" })
        : undefined;
    begun?.catch(() => {});
    push("put", given, base, prefix ? null : element, begun);
  };
  put(script, "data-");

  if (!customElements.get("klankbord-survey"))
    customElements.define(
      "klankbord-survey",
      class extends HTMLElement {
        static observedAttributes = ATTRIBUTES;
        #pending = false;
        connectedCallback(): void {
          if (this.#pending) return;
          this.#pending = true;
          // Frameworks set attributes one by one: read them when the page has done its step.
          queueMicrotask(() => {
            this.#pending = false;
            if (this.isConnected) put(this, "");
          });
        }
        attributeChangedCallback(): void {
          this.connectedCallback();
        }
        disconnectedCallback(): void {
          push("take", this);
        }
      },
    );

  (import(/* @vite-ignore */ base + __SURVEY__) as Promise<{ boot(): void }>)
    .then((bundle) => bundle.boot())
    .catch((error: unknown) => console.warn("[klankbord]", error));
} catch (error) {
  console.warn("[klankbord]", error);
}

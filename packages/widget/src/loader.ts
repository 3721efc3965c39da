import { ATTRIBUTES } from "./embed/attributes.ts";
import { definitionUrl } from "./embed/definitionUrl.ts";
import { lateIn } from "./embed/late.ts";

/** Name of the survey bundle with its hash, put here when the bundle has been built. */
declare const __SURVEY__: string;

interface Page {
  klankbord?: { push?: (call: unknown[]) => unknown };
}

type Queue = unknown[] & Record<string, unknown>;

const TAG = "klankbord-survey";

/** The bundle is said not to come after this many milliseconds; if it comes later it is welcome. */
const PATIENCE = 10_000;

function warn(error: unknown): void {
  console.warn("[klankbord]", error);
}

/** None of ours throws into the page, whatever that has put in the place of the browser's own. */
function safely(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    warn(error);
  }
}

/*
 * All that a page loads before a survey shows. It reads its own script tag and the page's elements, asks for the
 * survey's definition and for the bundle at the same time, and keeps the calls that are made meanwhile. It never throws
 * into the page.
 */
safely(() => {
  // An element named `currentScript` would take the place of that property on `document`; a module has none at all.
  // Nor by the global name: MooTools puts a `Document` of its own in that place.
  const methods = Object.getPrototypeOf(Object.getPrototypeOf(document)) as Document;
  const all = (selector: string): HTMLElement[] =>
    [...methods.querySelectorAll.call(document, selector)] as HTMLElement[];
  const own = Object.getOwnPropertyDescriptor(methods, "currentScript")?.get?.call(document) as unknown;
  const script = (own ??
    all("script[src]").findLast((one) =>
      /\/embed[\w-]*\.js/.test((one as HTMLScriptElement).src),
    )) as HTMLScriptElement;
  // Tag managers drop `data-` attributes: the same may stand in the address.
  const query = new URL(script.src).searchParams;
  const base = script.src.replace(/(assets\/)?[^/?]*(\?.*)?$/, "");
  const page = window as Page;

  const there = page.klankbord;
  if (!there?.push || Array.isArray(there)) {
    // A list of calls that has the verbs too, until the bundle takes its place.
    const queue: Queue = (page.klankbord = Array.isArray(there)
      ? (there as Queue)
      : ([] as unknown as Queue));
    for (const verb of "open close destroy on why optOut event".split(" "))
      queue[verb] = (...values: unknown[]) => {
        queue.push([verb, ...values]);
      };
  }
  const push = (...call: unknown[]): void => safely(() => page.klankbord?.push?.(call));

  const put = (element: Element, query?: URLSearchParams): void =>
    safely(() => {
      const given: Record<string, string | null | undefined> = {};
      for (const name of ATTRIBUTES)
        given[name] = element.getAttribute(query ? `data-${name}` : name) ?? query?.get(name);
      const { survey, host, event } = given;
      // Also where the page's own `fetch` throws at once: the bundle then asks by another way.
      const begun =
        survey && !host
          ? (async () =>
              fetch(definitionUrl(base, survey, [given["language"], document.documentElement.lang].join()), {
                credentials: "omit",
              }))()
          : undefined;
      begun?.catch(() => {});
      if (event) addEventListener(event, () => push("event", event), true);
      push("put", given, base, query ? null : element, begun);
    });
  put(script, query);

  /** @param again makes another address, since what hangs is not asked for anew under the same. */
  const load = (again = ""): void => {
    // In an empty place; what stands there is out of sight once the survey does.
    const say = (): void =>
      all(`${TAG}[survey]`).forEach((element) => {
        if (element.shadowRoot || element.firstElementChild) return;
        const button = document.createElement("button");
        button.append(lateIn(document.documentElement.lang));
        // oxlint-disable-next-line unicorn/prefer-add-event-listener -- our own element, and every visitor pays for the longer way
        button.onclick = () => {
          button.remove();
          load(`${again}?`);
        };
        element.append(button);
      });
    setTimeout(safely, PATIENCE, say);
    (import(/* @vite-ignore */ base + __SURVEY__ + again) as Promise<{ boot(): void }>)
      .then((bundle) => bundle.boot())
      .catch((error: unknown) => {
        warn(error);
        safely(say);
      });
  };
  load();

  // Last, since a page's own registry may throw.
  if (!customElements.get(TAG))
    customElements.define(
      TAG,
      class extends HTMLElement {
        static observedAttributes = ATTRIBUTES;
        pending = false;
        connectedCallback(): void {
          if (this.pending) return;
          this.pending = true;
          // Frameworks set attributes one by one: read them when the page has done its step.
          queueMicrotask(() => {
            this.pending = false;
            if (this.isConnected) put(this);
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
});

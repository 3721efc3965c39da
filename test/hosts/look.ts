/**
 * What is read off a page, as functions that run inside it. Each is sent over as text, so it stands on its own, and takes
 * DOM methods from their prototypes, since pages hide those of `document` behind forms of the same name.
 */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PartLook extends Box {
  /** Where the part is: element names from the survey's root down, with their number among siblings. */
  path: string;
  style: Record<string, string>;
}

/** Puts what the other functions share into the untouched world; the page's own world does not see it. */
export function install(): true {
  const scope = globalThis as unknown as Record<string, unknown>;
  if (scope["survey"]) return true;
  const documentElement = (): Element =>
    Reflect.get(Document.prototype, "documentElement", document) as Element;
  const isRoot = (element: Element): boolean =>
    element.localName.startsWith("klankbord") &&
    Reflect.get(Element.prototype, "shadowRoot", element) !== null;
  scope["all"] = (): Element[] => {
    const found: Element[] = [];
    const walker = Document.prototype.createTreeWalker.call(
      document,
      documentElement(),
      NodeFilter.SHOW_ELEMENT,
    );
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode())
      found.push(node as Element);
    return found;
  };
  scope["roots"] = (): Element[] => (scope["all"] as () => Element[])().filter(isRoot);
  /** The elements inside the survey that are laid out, in order. */
  scope["survey"] = (index = 0): Element[] => {
    const root = (scope["roots"] as () => Element[])()[index];
    if (root === undefined) return [];
    const shadow = Reflect.get(Element.prototype, "shadowRoot", root) as ShadowRoot;
    return [...shadow.querySelectorAll("*")].filter(
      (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible",
    );
  };
  return true;
}

/** Box and looks of every part of the survey. */
export function lookOf({ index, relative }: { index: number; relative: boolean }): PartLook[] {
  const scope = globalThis as unknown as {
    survey(index: number): Element[];
    roots(): Element[];
  };
  const properties = [
    ..."color background-color background-image border-top-color border-bottom-color border-top-width border-left-width".split(
      " ",
    ),
    ..."border-top-style border-radius outline-style outline-width box-shadow opacity filter transform clip-path mix-blend-mode".split(
      " ",
    ),
    ..."font-family font-size font-weight font-style font-variant-caps line-height letter-spacing word-spacing text-align".split(
      " ",
    ),
    ..."text-transform text-indent text-shadow text-decoration-line white-space word-break hyphens direction unicode-bidi writing-mode".split(
      " ",
    ),
    ..."display visibility pointer-events cursor user-select color-scheme accent-color caret-color animation-name".split(
      " ",
    ),
    ..."margin padding float touch-action".split(" "),
  ];
  const root = scope.roots()[index];
  const origin = relative && root !== undefined ? root.getBoundingClientRect() : { x: 0, y: 0 };
  const round = (value: number): number => Math.round(value * 10) / 10;
  return scope.survey(index).map((element) => {
    const steps: string[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      steps.unshift(`${at.localName}${at.parentElement ? [...at.parentElement.children].indexOf(at) : ""}`);
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      path: steps.join(" "),
      x: round(box.x - origin.x),
      y: round(box.y - origin.y),
      width: round(box.width),
      height: round(box.height),
      style: Object.fromEntries(properties.map((property) => [property, style.getPropertyValue(property)])),
    };
  });
}

/** Everything in the survey that a customer can press: its box, its name, and whether the page lets the press reach it. */
export function controlsOf(
  index: number,
): { kind: string; name: string; checked: boolean; hit: boolean; box: Box }[] {
  const scope = globalThis as unknown as { survey(index: number): Element[]; roots(): Element[] };
  const root = scope.roots()[index];
  if (root === undefined) return [];
  const shadow = Reflect.get(Element.prototype, "shadowRoot", root) as ShadowRoot;
  return scope
    .survey(index)
    .filter((element) =>
      element.matches("button, a[href], textarea, select, label:has(input), input:not(label input)"),
    )
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const [left, top] = [x + width / 2, y + height / 2];
      const outer = Document.prototype.elementFromPoint.call(document, left, top);
      const inner = shadow.elementFromPoint(left, top);
      const input = element.querySelector("input");
      const group = element.closest("fieldset");
      return {
        kind: input?.type ?? element.localName,
        name: `${group?.querySelector("legend")?.textContent ?? ""}|${input?.value ?? ""}|${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim()}`,
        checked: input?.checked ?? false,
        hit: outer === root && inner !== null && element.contains(inner),
        box: { x, y, width, height },
      };
    });
}

/** What belongs to the page itself: it has to be the same with the survey as without. */
export function hostFacts(): {
  boxes: string[];
  elements: number;
  scripts: number;
  surveys: number;
  attributes: string[];
  focus: string;
  scroll: number[];
  sheets: number;
  title: string;
} {
  const scope = globalThis as unknown as { all(): Element[] };
  const own = scope.all();
  const surveys = own.filter((element) => element.localName.startsWith("klankbord"));
  const page = own.filter((element) => !surveys.includes(element) && element.localName !== "script");
  const get = (name: string): unknown => Reflect.get(Document.prototype, name, document);
  const focused = get("activeElement") as Element | null;
  return {
    boxes: page.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName}#${element.getAttribute("id") ?? ""} ${[x, y, width, height].map(Math.round).join(" ")}`;
    }),
    elements: page.length,
    scripts: own.filter((element) => element.localName === "script").length,
    surveys: surveys.length,
    attributes: ["html", "head", "body"].map((name) => {
      const element = page.find(({ localName }) => localName === name);
      return `${name} ${[...(element?.attributes ?? [])].map((attribute) => `${attribute.name}=${attribute.value}`).join(" ")}`;
    }),
    focus: focused === null ? "" : `${focused.localName}#${focused.getAttribute("id") ?? ""}`,
    scroll: [scrollX, scrollY],
    sheets:
      (get("adoptedStyleSheets") as CSSStyleSheet[]).length + (get("styleSheets") as StyleSheetList).length,
    title: get("title") as string,
  };
}

/** The sum of all shifts of the page's layout so far. */
export function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => {
      observer.disconnect();
      resolve(sum);
    }, 30);
  });
}

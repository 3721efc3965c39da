import type { Page } from "playwright-core";

/**
 * The survey's shadow root as an ordinary document: same parts, same state, same style sheets. For a checker that
 * does not look into shadow roots.
 */
export function twinOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const host = [...document.querySelectorAll("*")].find(
      (element) => element.localName.startsWith("klankbord") && element.shadowRoot !== null,
    );
    const root = host?.shadowRoot;
    if (!root) throw new Error("there is no survey");
    const css = root.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules])
      .map(({ cssText }) => cssText.replaceAll(/:host(\([^)]*\))?/g, "#twin"))
      .join("\n");
    const copy = document.implementation.createHTMLDocument("Glass and windows");
    copy.documentElement.lang = "en";
    const style = copy.createElement("style");
    style.textContent = css;
    copy.head.append(style);
    const twin = copy.createElement("main");
    twin.id = "twin";
    const title = copy.createElement("h1");
    title.textContent = "Book a repair";
    copy.body.append(title, twin);
    twin.append(...[...root.children].map((child) => copy.importNode(child, true)));
    // What was set by hand is no attribute, and a copy of a popover or dialog is closed.
    const originals = [...root.querySelectorAll("*")];
    [...twin.querySelectorAll("*")].forEach((element, index) => {
      const original = originals[index];
      if (original instanceof HTMLInputElement) {
        element.toggleAttribute("checked", original.checked);
        // HTML_CodeSniffer does not know that a field without a type is one for text.
        element.setAttribute("type", original.type);
      }
      if (original instanceof HTMLTextAreaElement) element.textContent = original.value;
      if (original instanceof HTMLElement && original.popover !== null) element.removeAttribute("popover");
      if (original instanceof HTMLDialogElement) element.setAttribute("open", "");
    });
    return `<!doctype html>${copy.documentElement.outerHTML}`;
  });
}

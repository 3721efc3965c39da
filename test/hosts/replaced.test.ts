import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { fromPackage } from "./library.ts";
import { SHORT, storeShort } from "./survey.ts";
import { meet } from "./trouble.ts";

let server: RunningServer;
let browser: Browser;
let script: string;
let floating: string;
let inline: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeShort(server.url);
  script = `<script async src="${server.url}/embed.js"></script>`;
  floating = script.replace(" src", ` data-survey="${SHORT.key}" src`);
  inline = `<klankbord-survey survey="${SHORT.key}"></klankbord-survey>${script}`;
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const throws = "throw new TypeError('not in this page')";

describe("where the page has replaced what a survey cannot do without, it has one line in the console and no error:", () => {
  test.each([
    [
      "ShadyDOM is forced",
      `<script>window.ShadyDOM = { force: true }</script><script src="/library.js"></script>`,
      fromPackage("@webcomponents/shadydom/shadydom.min.js"),
    ],
    [
      "attachShadow throws",
      `<script>Element.prototype.attachShadow = () => { ${throws} }</script>`,
      undefined,
    ],
    [
      "style sheets cannot be made",
      `<script>window.CSSStyleSheet = class { constructor() { ${throws} } }</script>`,
      undefined,
    ],
    [
      "style sheets are made and do nothing",
      `<script>CSSStyleSheet.prototype.replaceSync = function () {}</script>`,
      undefined,
    ],
    [
      "sheets cannot be adopted",
      `<script>delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets</script>`,
      undefined,
    ],
    [
      "a polyfill stands over the style sheets that the page took away",
      `<script>delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replaceSync; delete CSSStyleSheet.prototype.replace</script><script src="/library.js"></script>`,
      fromPackage("construct-style-sheets-polyfill/dist/adoptedStyleSheets.js"),
    ],
    ["fetch answers nothing", `<script>window.fetch = () => undefined</script>`, undefined],
    ["fetch is gone", `<script>delete window.fetch; delete window.XMLHttpRequest</script>`, undefined],
    ["ResizeObserver is gone", `<script>delete window.ResizeObserver</script>`, undefined],
  ])("%s", async (_, head, library) => {
    for (const embed of [floating, inline]) {
      const here = await meet(browser, {
        head,
        embed,
        ...(library && { files: { "/library.js": library } }),
      });
      await expect.poll(() => here.lines.length, { timeout: 20_000 }).toBe(1);
      await here.page.waitForTimeout(300);
      expect(here.lines).toHaveLength(1);
      expect(await here.errors()).toEqual([]);
      expect(await here.page.evaluate(`document.querySelectorAll("klankbord-float").length`)).toBe(0);
      await here.page.fill("#host-field", "still works");
      await here.close();
    }
  });
});

describe("the survey shows and is answered where", () => {
  test.each([
    ["fetch throws at once", `<script>window.fetch = () => { ${throws} }</script>`, 0],
    [
      "fetch throws at once without headers",
      `<script>const ask = fetch; window.fetch = (url, options) => { options.headers.get("x"); return ask(url, options) }</script>`,
      0,
    ],
    [
      "customElements.define throws",
      `<script>CustomElementRegistry.prototype.define = () => { ${throws} }</script>`,
      1,
    ],
    ["there are no custom elements", `<script>delete window.customElements</script>`, 1],
    ["queueMicrotask throws", `<script>window.queueMicrotask = () => { ${throws} }</script>`, 0],
  ])("%s", async (_, head, lines) => {
    const here = await meet(browser, { head, embed: floating });
    const { page } = here;
    for (let item = 0; item < SHORT.items.length; item++) {
      await page.locator(".satisfaction input[value='4']").click();
      await page.locator(".importance input[value='5']").click();
      await page.waitForTimeout(600);
    }
    expect(await page.locator(".card").evaluate((card) => getComputedStyle(card).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    expect(here.lines).toHaveLength(lines);
    expect(await here.errors()).toEqual([]);
    await here.close();
  });
});

test("a wide survey in the page's text makes no ResizeObserver error, at load or when its width changes", async () => {
  const here = await meet(browser, {
    head: "",
    embed: `<div id="room">${inline.replace(SHORT.key, "monitor")}</div>`,
  });
  await here.page.getByRole("radio").first().waitFor();
  for (const width of [400, 1100, 500, 900]) {
    await here.page.evaluate((width) => {
      (document.querySelector("#room") as HTMLElement).style.width = `${width}px`;
    }, width);
    await expect.poll(() => here.page.locator(".item").count()).toBe(width < 640 ? 1 : 8);
  }
  await here.page.waitForTimeout(300);
  expect(await here.errors()).toEqual([]);
  await here.close();
});

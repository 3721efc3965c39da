import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { fromPackage } from "./library.ts";
import { SHORT, storeShort } from "./survey.ts";
import { meet } from "./trouble.ts";

let server: RunningServer;
let browser: Browser;
let embed: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeShort(server.url);
  embed = `<script async src="${server.url}/embed.js" data-survey="${SHORT.key}"></script>`;
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const files = {
  "/tabbable.js": fromPackage("tabbable/dist/index.umd.js"),
  "/trap.js": fromPackage("focus-trap/dist/focus-trap.umd.js"),
};
const dialog = `<div id="trap" role="dialog" aria-modal="true"><input id="inside"><button>Close</button></div>`;
const library = (options: string): string =>
  `<script src="/tabbable.js"></script><script src="/trap.js"></script><script>addEventListener("load", () => focusTrap.createFocusTrap("#trap", ${options}).activate())</script>`;
const own = (script: string): string =>
  `<script>addEventListener("load", () => { const trap = document.querySelector("#trap"), field = document.querySelector("#inside"); field.focus(); ${script} })</script>`;

/** Waits for what comes after the first question: with it come the means against traps. */
async function laterBundle(page: Page): Promise<void> {
  const name = `performance.getEntriesByType("resource").find(({ name }) => name.includes("/later-"))?.name`;
  await page.waitForFunction(name);
  // The page has one of each module: this waits until that has run.
  await page.evaluate(`import(${name}).then(() => undefined)`);
}

describe("while the page holds the focus in a dialog of its own, a survey is answered by mouse and keyboard:", () => {
  test.each([
    ["focus-trap", library("{}")],
    ["focus-trap that lets clicks through", library("{ allowOutsideClick: true }")],
    ["focus-trap that a click outside ends", library("{ clickOutsideDeactivates: true }")],
    [
      "focusin heard on the document",
      own(
        `document.addEventListener("focusin", (event) => trap.contains(event.target) || field.focus(), true)`,
      ),
    ],
    [
      "focus heard on the document",
      own(
        `document.addEventListener("focus", (event) => trap.contains(event.target) || field.focus(), true)`,
      ),
    ],
    [
      "the focus leaving the dialog, as Radix hears it",
      own(
        `document.addEventListener("focusout", ({ relatedTarget }) => relatedTarget === null || trap.contains(relatedTarget) || field.focus())`,
      ),
    ],
    [
      "presses and clicks outside refused",
      own(`for (const name of ["pointerdown", "mousedown", "touchstart", "click"]) for (const capture of [true, false])
             document.addEventListener(name, (event) => { if (!trap.contains(event.target)) { event.preventDefault(); event.stopPropagation(); event.stopImmediatePropagation() } }, capture)`),
    ],
    [
      "keys outside refused",
      own(
        `document.addEventListener("keydown", (event) => { if (!trap.contains(event.target)) { event.preventDefault(); event.stopPropagation() } }, true)`,
      ),
    ],
  ])("%s", async (_, head) => {
    const here = await meet(browser, { head, body: dialog, embed, files });
    const { page } = here;
    await page.locator(".item").waitFor();
    await laterBundle(page);
    for (const key of ["reachability", "attention"]) {
      const item = page.locator(`[data-item=${key}]`);
      await item.locator(".satisfaction input[value='3']").click();
      expect(await item.locator(".satisfaction input[value='3']").isChecked()).toBe(true);
      await page.keyboard.press("ArrowRight");
      expect(await item.locator(".satisfaction input[value='4']").isChecked()).toBe(true);
      await item.locator(".importance input[value='5']").click();
    }
    await page.locator("textarea").click();
    await page.keyboard.type("Dank?");
    expect(await page.locator("textarea").inputValue()).toBe("Dank?");
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("klankbord-float");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    // The dialog works as it did.
    await page.locator("#inside").click();
    await page.keyboard.type("ab");
    expect(await page.inputValue("#inside")).toBe("ab");
    expect(await here.errors()).toEqual([]);
    expect(here.lines).toEqual([]);
    await here.close();
  });
});

test("the page's own field tells its listeners that the focus left, when the customer goes to the survey", async () => {
  const head = own(
    `window.left = []; for (const name of ["blur", "focusout", "change"]) field.addEventListener(name, () => left.push(name))`,
  );
  const here = await meet(browser, { head, body: dialog, embed });
  const { page } = here;
  await page.locator("#inside").fill("new");
  await page.locator(".satisfaction input[value='3']").click();
  expect(await page.evaluate("left")).toEqual(["change", "blur", "focusout"]);
  await here.close();
});

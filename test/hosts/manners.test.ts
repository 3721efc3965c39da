import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { type Site, startSite } from "../stage/site.ts";
import { website } from "./host.ts";
import { SHORT, storeShort } from "./survey.ts";

let server: RunningServer;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeShort(server.url);
  const embed = `<script async src="${server.url}/embed.js" data-survey="${SHORT.key}"></script>`;
  const keys = `<script>
    addEventListener("pageshow", (event) => (window.outOfCache = event.persisted));
    window.keys = []; window.shortcuts = [];
    for (const type of ["keydown", "keyup"]) addEventListener(type, (event) => keys.push(type + " " + event.key));
    // As many sites do: a key without a field under it is a shortcut.
    document.addEventListener("keydown", (event) => { if (!event.target.closest("input, textarea")) shortcuts.push(event.key) });
  </script>`;
  site = await startSite((url) => ({
    html: website({ head: keys, embed: url.startsWith("/bare") ? "" : embed }),
  }));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.stop();
});

async function open(
  path = "/",
  visitor = browser,
): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const context = await visitor.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).origin));
  await page.goto(site.url + path);
  if (path === "/") await page.getByRole("radio").first().waitFor();
  return { page, complaints, requests };
}

const scale = (page: Page, question: RegExp) => page.getByRole("group", { name: question }).first();

async function answer(page: Page): Promise<void> {
  for (let item = 0; item < SHORT.items.length; item++) {
    await scale(page, item === 0 ? /easy to reach.*agree/ : /attention.*agree/)
      .locator('input[value="2"]')
      .click();
    await scale(page, item === 0 ? /easy to reach.*important/ : /attention.*important/)
      .locator('input[value="5"]')
      .click();
  }
  await page.locator("textarea").waitFor();
}

/** Everything that the page's own origin keeps on the visitor's device, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [document.cookie, { ...localStorage }, { ...sessionStorage }];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(new Error(name)));
      });
      for (const store of database.objectStoreNames)
        found.push(
          await new Promise((resolve) => {
            const all = database.transaction(store).objectStore(store).getAll();
            all.addEventListener("success", () => resolve(all.result));
          }),
        );
      database.close();
    }
    return JSON.stringify(found);
  });
}

describe("the page keeps what is its own:", () => {
  test("every key reaches its listeners, and none is consumed", async () => {
    const { page } = await open();
    await page.focus("#host-field");
    await page.keyboard.type("ab");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    expect(await page.inputValue("#host-field")).toBe("ab");
    expect(await page.evaluate("keys.filter((key) => key.startsWith('keydown'))")).toEqual(
      ["a", "b", "Escape", "ArrowDown"].map((key) => `keydown ${key}`),
    );
    expect(await page.getByRole("radio").first().isVisible()).toBe(true);
    await page.context().close();
  });

  test("what is typed into a remark is no shortcut of the page", async () => {
    const { page } = await open();
    await answer(page);
    await page.locator("textarea").fill("");
    await page.evaluate("shortcuts.length = 0");
    await page.keyboard.type("?/js");
    expect(await page.locator("textarea").inputValue()).toBe("?/js");
    expect(await page.evaluate("shortcuts")).toEqual([]);
    await page.context().close();
  });

  test("it prints without the survey that floats above it", async () => {
    const { page } = await open();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("radio").first().isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    expect(await page.getByRole("radio").first().isVisible()).toBe(true);
    await page.context().close();
  });

  test("nothing of an answer stays on the device once it is sent, no cookie is set, and no other site is asked", async () => {
    const { page, requests } = await open();
    await answer(page);
    await page.locator("textarea").fill("canary-7f3a");
    expect(await kept(page)).not.toContain("canary-7f3a");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    await expect.poll(() => kept(page)).not.toContain("canary-7f3a");
    expect(await kept(page)).not.toContain("reachability");
    expect(await page.context().cookies()).toEqual([]);
    expect([...new Set(requests)].filter((origin) => origin !== site.url)).toEqual([server.url]);
    await page.context().close();
  });

  test("destroy leaves nothing: no element, no global, no sheet, no listener that opens it again", async () => {
    const bare = await open("/bare");
    const before = await bare.page.evaluate(() => Object.getOwnPropertyNames(window).length);
    await bare.page.context().close();
    const { page, complaints } = await open();
    await page.evaluate("klankbord.destroy()");
    const left = await page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).length,
      elements: document.querySelectorAll("html > :not(head, body)").length,
      sheets: document.adoptedStyleSheets.length,
    }));
    expect(left).toEqual({ globals: before, elements: 0, sheets: 0 });
    await page.evaluate("history.pushState(null, '', '/?later'), dispatchEvent(new Event('popstate'))");
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(300);
    expect(await page.getByRole("radio").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("back to a page out of the browser's cache: one survey, as it was left, that still sends", async () => {
    const remembering = await launchBrowser({ backForwardCache: true });
    try {
      const { page, complaints } = await open("/", remembering);
      await scale(page, /easy to reach.*agree/)
        .locator('input[value="2"]')
        .click();
      await page.goto(`${site.url}/bare`);
      await page.evaluate("history.back()");
      await expect.poll(() => page.evaluate("window.outOfCache").catch(() => null)).toBe(true);
      expect(await page.getByRole("radio", { checked: true }).count()).toBe(1);
      expect(await page.evaluate(() => document.querySelectorAll("html > :not(head, body)").length)).toBe(1);
      await answer(page);
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByRole("heading", { name: "Thank you" }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await remembering.close();
    }
  });

  test("a server that is down, refuses or answers nonsense costs the page nothing but one line for its owner", async () => {
    for (const fault of ["down", "500", "nonsense", "slow"]) {
      const context = await browser.newContext({ locale: "en-GB" });
      const page = await context.newPage();
      const errors: string[] = [];
      const warnings: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "warning") warnings.push(message.text());
      });
      await page.route("**/api/v1/surveys/**", async (route) => {
        if (fault === "down") await route.abort("connectionrefused");
        else if (fault === "500")
          await route.fulfill({ status: 500, body: "{}", headers: { "access-control-allow-origin": "*" } });
        else if (fault === "nonsense")
          await route.fulfill({ body: "<p>", headers: { "access-control-allow-origin": "*" } });
      });
      await page.goto(site.url);
      if (fault !== "slow")
        await expect.poll(() => warnings.filter((line) => line.includes("klankbord"))).toHaveLength(1);
      await page.fill("#host-field", "still works");
      expect(errors).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("host-field");
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await context.close();
    }
  });
});

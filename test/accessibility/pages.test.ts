import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { ADMIN_TOKEN, type RunningServer, startServer } from "../stage/server.ts";
import { axeFaults, codeSnifferFaults } from "./audit.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({}, ["serve", "--demo"]), launchBrowser()]);
}, 120_000);

beforeAll(async () => {
  const added = await fetch(`${server.url}/api/v1/people`, {
    method: "POST",
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ id: "anna", name: "Anna", email: "anna@example.org", role: "owner" }),
  });
  expect(added.status).toBe(201);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const VIEWS = [
  { name: "390 px, light", context: { viewport: { width: 390, height: 844 } } },
  { name: "1280 px, dark", context: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" } },
  { name: "390 px, dark", context: { viewport: { width: 390, height: 844 }, colorScheme: "dark" } },
  { name: "1280 px, light", context: { viewport: { width: 1280, height: 900 } } },
] as const;

const PAGES = [
  "/dashboard/today?language=nl",
  ...["priorities", "compare", "groups", "drivers", "trend", "indicators"].map(
    (page) => `/dashboard/insight/${page}?language=nl`,
  ),
  "/dashboard/insight/priorities?survey=feedback&language=en",
  "/dashboard/improve/improvements?language=nl",
  ...["people", "keys", "privacy", "audit", "mail", "jobs"].map(
    (page) => `/dashboard/settings/${page}?language=nl`,
  ),
  "/dashboard/nowhere?language=nl",
  "/api",
  "/s/monitor",
  "/s/feedback?language=en",
  "/s/nowhere",
  "/demo",
  "/demo/receipt",
];

/** The page with people, with everything that it can show at once: a link to hand out, a removal to confirm, the form. */
async function openPeople(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Een nieuwe link maken voor Anna" }).click();
  await page.getByLabel("Stuur Anna deze link").waitFor();
  await page.getByRole("button", { name: "Anna verwijderen" }).click();
  await page.getByRole("button", { name: "Behouden" }).waitFor();
}

/** Faults of axe and HTML_CodeSniffer on a page as it stands. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  await page.waitForTimeout(200);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...(width > 0 ? [`is ${width} px too wide`] : []),
    ...(await axeFaults(page)),
    ...(await codeSnifferFaults(page)),
  ].map((fault) => `${name} ${fault}`);
}

/** A mark of the trend that is chosen. */
async function chooseMark(page: Page): Promise<void> {
  await page.getByRole("group", { name: "Markeringen in het beeld" }).getByRole("button").first().focus();
}

/** The register of improvements with its form and a refused field. */
async function openRegister(page: Page): Promise<void> {
  await page.locator("[data-act=add]").click();
  await page.getByLabel("Waar", { exact: true }).selectOption("location");
  await page.getByRole("checkbox", { name: "Breda" }).waitFor();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.getByText(/^Zeg in 1 tot 120 tekens/u).waitFor();
}

/** The page about mail, with the result of a test mail and a preview. */
async function openMail(page: Page): Promise<void> {
  await page.getByLabel("Aan", { exact: true }).fill("anna@example.org");
  await page.getByRole("button", { name: "Versturen" }).click();
  await page.getByText(/^De mailserver heeft hem aangenomen/u).waitFor();
  await page.getByRole("button", { name: "Voorbeeld" }).click();
  await page.getByText("Zoals iemand hem krijgt").waitFor();
}

/** What opens on a page: the menu of who is signed in, under their name on a desk and behind a word elsewhere. */
async function openMenu(page: Page): Promise<void> {
  const wide = (page.viewportSize()?.width ?? 0) >= 1080;
  await page.getByRole("button", { name: wide ? /^Toegangssleutel/u : "Menu" }).click();
  await page.getByRole("button", { name: "Afmelden" }).waitFor();
}

const OPENED = [
  ["/insight/trend", "a mark that is chosen", chooseMark],
  ["/improve/improvements", "the form of an improvement", openRegister],
  ["/settings/people", "a link to hand out", openPeople],
  ["/settings/mail", "a test mail and a preview", openMail],
  ["/insight/drivers", "the menu", openMenu],
] as const;

describe.concurrent("every page of the built program, with a year of answers:", () => {
  test.each(VIEWS.map((view) => [view.name, view] as const))(
    "axe and HTML_CodeSniffer find nothing at %s",
    async (_, { context }) => {
      // The policies of the pages forbid the checkers too.
      const visitor = await browser.newContext({ ...context, bypassCSP: true, locale: "nl-NL" });
      const opened = await visitor.request.post(`${server.url}/api/v1/session`, {
        data: { token: ADMIN_TOKEN },
      });
      expect(opened.ok()).toBe(true);
      const page = await visitor.newPage();
      const faults: string[] = [];
      for (const path of PAGES) {
        await page.goto(server.url + path, { waitUntil: "load" });
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        if (/^\/(s\/(monitor|feedback)|demo$)/.test(path)) await page.getByRole("radio").first().waitFor();
        expect(await page.locator("input[type=password]").count(), "signed in").toBe(0);
        faults.push(...(await faultsOf(page, path)));
        for (const [at, name, open] of OPENED) {
          if (!path.includes(at)) continue;
          await open(page);
          faults.push(...(await faultsOf(page, name)));
        }
      }
      await visitor.close();
      expect(faults).toEqual([]);
    },
    // Forty times two checkers over pages full of figures: on a machine with other work that takes minutes.
    300_000,
  );
});

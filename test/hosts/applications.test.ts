import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { type Site, startSite } from "../stage/site.ts";
import { bundle } from "./apps/bundle.ts";
import { renderShop } from "./apps/react-page.mjs";
import { website } from "./host.ts";
import { fromPackage, script } from "./library.ts";
import { SHORT, storeShort } from "./survey.ts";

let server: RunningServer;
let browser: Browser;
let site: Site;
let embed: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeShort(server.url);
  embed = `<script async src="${server.url}/embed.js" data-survey="${SHORT.key}"></script>`;
  const files = {
    "/react-router.js": await bundle("react-router.mjs"),
    "/react-start.js": await bundle("react-start.mjs"),
    "/vue.js": fromPackage("vue/dist/vue.global.prod.js"),
    "/vue-router.js": script(readFileSync(new URL("apps/vue-router.js", import.meta.url), "utf8")),
  };
  site = await startSite((url) => {
    const path = url.replace(/[?#].*$/, "");
    if (path in files) return files[path as keyof typeof files];
    const inline = embed.replace(/ data-survey="[^"]*"/, "");
    if (path === "/react")
      return { html: website({ body: '<script src="/react-router.js"></script>', embed: inline }) };
    if (path === "/vue")
      return {
        html: website({
          body: '<script src="/vue.js"></script><script src="/vue-router.js"></script>',
          embed: inline,
        }),
      };
    if (path === "/hydrated") {
      const start = `${embed}<script defer src="/react-start.js"></script>`;
      return { html: `<!doctype html>${renderShop().replace("</head>", `${start}</head>`)}` };
    }
    return null;
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.stop();
});

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const complaints = complaintsOf(page);
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  return { page, complaints };
}

describe.each(["react", "vue"])("a single-page application with %s", (framework) => {
  test("shows a survey in the text of one route, takes it off with the route, and shows it anew", async () => {
    const { page, complaints } = await open(`/${framework}?home`);
    const radios = page.locator("klankbord-survey").getByRole("radio");
    expect(await radios.count()).toBe(0);
    for (let round = 0; round < 3; round++) {
      await page.evaluate("go('?survey')");
      await radios.first().waitFor();
      expect(await page.locator("klankbord-survey").count()).toBe(1);
      await page.evaluate("go('?home')");
      await expect.poll(() => page.locator("klankbord-survey").count()).toBe(0);
    }
    await page.evaluate("go('?survey')");
    await radios.first().waitFor();
    const height = await page
      .locator("klankbord-survey")
      .evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test("a document that React hydrates from html down accepts the survey beside its body, before and after", async () => {
  const { page, complaints } = await open("/hydrated");
  await page.locator("html[data-ready=yes]").waitFor({ state: "attached" });
  await page.getByRole("radio").first().waitFor();
  await page.evaluate("go('/hydrated?second')");
  await page.getByRole("heading", { name: "Page /hydrated?second" }).waitFor();
  expect(await page.getByRole("radio").first().isVisible()).toBe(true);
  expect(await page.evaluate(() => document.querySelectorAll("html > :not(head, body)").length)).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { storedIds } from "../stage/database.ts";
import { startServer } from "../stage/server.ts";

/**
 * `npm run bench leaving [each]`: how many answers are lost when a customer is gone in the moment of "Send": by a link, by the site's
 * script, by a window that closes itself, or by closing the tab from outside once the click was heard. Counted are the rows that the server has
 * afterwards, and once another page of the site was opened.
 */
const WAYS = ["link", "script", "window", "tab"] as const;
const DELAYS = [0, 5, 20, 50];
const EACH = Number(process.argv[2] ?? 13);
/** Customers at once; more would measure the machine. */
const TOGETHER = 4;

type Way = (typeof WAYS)[number];

const server = await startServer();
const browser = await launchBrowser();
const address = `${server.url}/s/feedback`;
const stored = async (): Promise<number> => (await storedIds(server.database)).size;

/** A window that its own script may close. */
async function windowIn(context: BrowserContext): Promise<Page> {
  const opener = await context.newPage();
  await opener.goto(`${server.url}/healthz`);
  const [page] = await Promise.all([
    opener.waitForEvent("popup"),
    opener.evaluate((url) => void window.open(url), address),
  ]);
  return page;
}

/** Fills in the answer, sends it and is gone so many ms later. */
async function sendAndLeave(context: BrowserContext, way: Way, ms: number): Promise<void> {
  const page = await windowIn(context);
  await page.locator('[data-item=service] .satisfaction input[value="4"]').click();
  await page.locator("textarea").fill("Kanarie");
  const clicked = page.evaluate(
    ([ms, way]) => {
      const root = document.querySelector("klankbord-survey")?.shadowRoot;
      root?.querySelector<HTMLElement>(".foot .main")?.click();
      setTimeout(() => {
        if (way === "link") location.assign("/healthz");
        if (way === "script") location.reload();
        if (way === "window") window.close();
      }, ms);
    },
    [ms, way] as const,
  );
  // It may be gone before the browser says that the click was heard.
  await clicked.catch((error: Error) => {
    if (!/closed|destroyed|navigation/i.test(error.message)) throw error;
  });
  if (way !== "tab") return;
  await sleep(ms);
  await page.close();
}

try {
  let [all, atOnce, inTheEnd] = [0, 0, 0];
  for (const way of WAYS)
    for (const ms of DELAYS) {
      let [own, later] = [0, 0];
      for (let sent = 0; sent < EACH; sent += TOGETHER) {
        const before = await stored();
        const contexts = await Promise.all(
          Array.from({ length: Math.min(TOGETHER, EACH - sent) }, async () =>
            browser.newContext({ locale: "nl-NL" }),
          ),
        );
        await Promise.all(contexts.map(async (context) => sendAndLeave(context, way, ms)));
        await sleep(500);
        own += (await stored()) - before;
        await Promise.all(
          contexts.map(async (context) => {
            const next = await context.newPage();
            await next.goto(address);
            await next.locator("[data-item=service]").waitFor();
          }),
        );
        await sleep(500);
        later += (await stored()) - before;
        await Promise.all(contexts.map(async (context) => context.close()));
      }
      all += EACH;
      atOnce += own;
      inTheEnd += later;
      console.log(
        `${way.padEnd(8)}${String(ms).padStart(3)} ms   ${own} of ${EACH} at once, ${later} after the next page`,
      );
    }
  console.log(`lost ${all - inTheEnd} of ${all}; ${all - atOnce} came with the next page`);
} finally {
  await browser.close();
  await server.stop();
}

import { setTimeout as sleep } from "node:timers/promises";
import { launchBrowser } from "../stage/browser.ts";
import { storedIds } from "../stage/database.ts";
import { startServer } from "../stage/server.ts";

/**
 * `npm run bench leaving`: how many answers are lost when a customer is gone in the moment of "Send", by a link, by the site's script
 * or by closing the tab. Counted are the rows that the server has afterwards, and once another page of the site was opened.
 */
const WAYS = ["link", "script", "close"] as const;
const DELAYS = [0, 5, 20, 50];
const EACH = Number(process.argv[2] ?? 17);

const server = await startServer();
const browser = await launchBrowser();
try {
  const rows: string[] = [];
  let [all, atOnce, inTheEnd] = [0, 0, 0];
  for (const way of WAYS)
    for (const ms of DELAYS) {
      let [own, later] = [0, 0];
      for (let time = 0; time < EACH; time++) {
        const context = await browser.newContext({ locale: "nl-NL" });
        const page = await context.newPage();
        await page.goto(`${server.url}/s/feedback`);
        await page.locator('[data-item=service] .satisfaction input[value="4"]').click();
        await page.locator("textarea").fill("Kanarie");
        const before = (await storedIds(server.database)).size;
        const gone = page.evaluate(
          ([ms, way]) => {
            const root = document.querySelector("klankbord-survey")?.shadowRoot;
            root?.querySelector<HTMLElement>(".foot .main")?.click();
            if (way === "close") return;
            setTimeout(() => (way === "link" ? location.assign("/healthz") : location.reload()), ms);
          },
          [ms, way] as const,
        );
        gone.catch(() => undefined);
        if (way === "close") {
          await sleep(ms);
          await page.close();
        }
        await sleep(400);
        own += (await storedIds(server.database)).size - before;
        const next = await context.newPage();
        await next.goto(`${server.url}/s/feedback`);
        await next.locator("[data-item=service]").waitFor();
        await sleep(300);
        later += (await storedIds(server.database)).size - before;
        await context.close();
      }
      all += EACH;
      atOnce += own;
      inTheEnd += later;
      rows.push(
        `${way.padEnd(8)}${String(ms).padStart(3)} ms   ${own} of ${EACH} at once, ${later} after the next page`,
      );
    }
  console.log(rows.join("\n"));
  console.log(`lost ${all - inTheEnd} of ${all}; ${all - atOnce} came with the next page`);
} finally {
  await browser.close();
  await server.stop();
}

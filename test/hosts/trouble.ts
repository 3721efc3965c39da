import type { Browser, Page } from "playwright-core";
import { startSite } from "../stage/site.ts";
import type { HostPage } from "../stage/site.ts";
import { website } from "./host.ts";

/** A visitor of a page that is in the survey's way. */
export interface Trouble {
  page: Page;
  /** Error events and unhandled rejections on the page, as its error tracker sees them. */
  errors: () => Promise<string[]>;
  /** What the widget said in the console. */
  lines: string[];
  close(): Promise<void>;
}

interface Place {
  /** Scripts that run before the survey's. */
  head: string;
  body?: string;
  embed: string;
  files?: Record<string, HostPage>;
  width?: number;
}

const TRACKER = `<script>
  window.tracked = [];
  addEventListener("error", (event) => tracked.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => tracked.push(String(event.reason)));
</script>`;

export async function meet(
  browser: Browser,
  { head, body, embed, files = {}, width = 1280 }: Place,
): Promise<Trouble> {
  const site = await startSite(
    (path) => files[path] ?? { html: website({ head: TRACKER + head, embed, ...(body && { body }) }) },
  );
  const context = await browser.newContext({ locale: "en-GB", viewport: { width, height: 800 } });
  const page = await context.newPage();
  const lines: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning" && message.text().includes("[klankbord]")) lines.push(message.text());
  });
  await page.goto(site.url);
  return {
    page,
    lines,
    errors: () => page.evaluate("tracked"),
    async close() {
      await context.close();
      await site.close();
    },
  };
}

import type { Browser, Page } from "playwright-core";
import { openShop } from "./serve.ts";
import type { Product } from "./product.ts";

/** A slow phone on a slow line: Lighthouse's "slow 4G" and a processor at a quarter of this machine's speed. */
export const LINE = { bitsPerSecond: 1_600_000, latency: 150, slowdown: 4 } as const;
const PHONE = { width: 390, height: 844 };

export interface Loading {
  /** Milliseconds from navigation to the first drawn rating; null where it never shows. */
  visible: number | null;
  /** Milliseconds of JavaScript until then, at a quarter of the speed. */
  script: number;
}

export interface Measures {
  gzip: number;
  brotli: number;
  loading: Loading;
  /** Unthrottled: tasks over 50 ms until the survey shows and the first rating is pressed, and their longest. */
  longTasks: { count: number; longest: number };
  /** Sum of layout shifts of load and first answer. */
  shift: number;
  /** Presses from open to thanks; null where there is no monitor. */
  taps: number | null;
  /** The smaller side of a rating in px. */
  target: number;
  /** Under the strict policy: violations and errors, and whether it shows with its styles. */
  strict: { complaints: number; shows: boolean };
}

/** Watches for the first drawn rating, shifts and long tasks. As text: it also runs on pages that forbid evaluation. */
const watcher = (rating: string): string => `(() => {
  const watched = (window.__watched = { visible: null, shift: 0, long: [] });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (watched.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => watched.long.push(entry.duration))).observe({ type: "longtask", buffered: true });
  const roots = (root) => [root, ...[...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];
  window.__find = (selector) => roots(document).flatMap((root) => [...root.querySelectorAll(selector)])
    .filter((element) => { const { width, height } = element.getBoundingClientRect(); return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }); });
  const look = () => {
    if (window.__find(${JSON.stringify(rating)}).length > 0) watched.visible = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

interface Watched {
  visible: number | null;
  shift: number;
  long: number[];
}

const watched = (page: Page): Promise<Watched> => page.evaluate("window.__watched");

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; side: number } | null> {
  return page.evaluate(`(() => {
    const element = window.__find(${JSON.stringify(selector)})[0];
    if (!element) return null;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, side: Math.min(width, height) };
  })()`);
}

async function visit<Result>(
  browser: Browser,
  product: Product,
  options: { strict?: boolean; slow?: boolean; upstream: string | undefined },
  work: (
    page: Page,
    shop: Awaited<ReturnType<typeof openShop>>,
    metrics: () => Promise<number>,
  ) => Promise<Result>,
): Promise<Result> {
  const shop = await openShop(product, options.strict ?? false, options.upstream);
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: "en-GB",
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.addInitScript(watcher(product.rating));
    if (options.slow) {
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: LINE.latency,
        downloadThroughput: LINE.bitsPerSecond / 8,
        uploadThroughput: LINE.bitsPerSecond / 8,
      });
      await session.send("Emulation.setCPUThrottlingRate", { rate: LINE.slowdown });
    }
    return await work(page, shop, async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
    });
  } finally {
    await context.close();
    await shop.close();
  }
}

async function waitVisible(page: Page, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    // Not waitForFunction: it evaluates text inside the page, which the strict policy forbids.
    if ((await watched(page)).visible !== null) return true;
    await page.waitForTimeout(50);
  }
  return false;
}

export async function loadingOf(
  browser: Browser,
  product: Product,
  runs: number,
  upstream?: string,
): Promise<Loading> {
  const visible: number[] = [];
  const script: number[] = [];
  for (let run = 0; run < runs; run++)
    await visit(browser, product, { slow: true, upstream }, async (page, shop, metrics) => {
      await page.goto(shop.url);
      if (!(await waitVisible(page, 30_000))) return;
      visible.push((await watched(page)).visible ?? 0);
      script.push(await metrics());
    });
  // The fastest: what else the machine does makes a visit slower, never faster.
  return { visible: visible.length === runs ? Math.min(...visible) : null, script: Math.min(...script) };
}

export async function measure(
  browser: Browser,
  product: Product,
  runs: number,
  upstream?: string,
): Promise<Measures> {
  const loading = await loadingOf(browser, product, runs, upstream);
  const quick = await visit(browser, product, { upstream }, async (page, shop) => {
    await page.goto(shop.url);
    if (!(await waitVisible(page, 15_000))) throw new Error(`${product.name} does not show`);
    await page.waitForTimeout(500);
    const files = shop.fetched();
    const sum = (key: "gzip" | "brotli") => files.reduce((total, file) => total + file[key], 0);
    const first = await boxOf(page, product.rating);
    if (first) await page.touchscreen.tap(first.x, first.y);
    await page.waitForTimeout(500);
    const { shift, long } = await watched(page);
    return {
      gzip: sum("gzip"),
      brotli: sum("brotli"),
      longTasks: { count: long.filter((ms) => ms > 50).length, longest: Math.max(0, ...long) },
      shift,
      target: first?.side ?? 0,
    };
  });
  return {
    ...quick,
    loading,
    taps: product.monitor
      ? await visit(browser, product, { upstream }, (page, shop) => play(page, shop.url, product))
      : null,
    strict: await visit(browser, product, { strict: true, upstream }, (page, shop) =>
      underPolicy(page, shop.url, product),
    ),
  };
}

/** Plays one monitor from open to thanks by touch and counts. */
async function play(page: Page, url: string, product: Product): Promise<number> {
  await page.goto(url);
  await waitVisible(page, 15_000);
  for (let taps = 0; taps < 60;) {
    const done = (await boxOf(page, product.done)) !== null;
    if (done) return taps;
    const next =
      (await boxOf(page, product.rating)) ??
      (product.finish === null ? null : await boxOf(page, product.finish));
    if (next) {
      await page.touchscreen.tap(next.x, next.y);
      taps++;
    }
    await page.waitForTimeout(450);
  }
  throw new Error(`${product.name} does not end`);
}

async function underPolicy(page: Page, url: string, product: Product): Promise<Measures["strict"]> {
  let complaints = 0;
  page.on("pageerror", () => complaints++);
  page.on("console", (message) => {
    if (message.type() === "error") complaints++;
  });
  await page.goto(url);
  const visible = await waitVisible(page, 5_000);
  const styled = visible && ((await boxOf(page, product.rating))?.side ?? 0) >= 24;
  return { complaints, shows: styled };
}

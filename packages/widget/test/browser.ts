import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import type { PublicSurvey } from "@klankbord/shared";
import { expect } from "vitest";
import { buildWidget, type FixtureServer, readySurvey, startFixtureServer } from "./fixtureServer.ts";

/** The built widget on a fixture server, in Chromium. */
export interface Stage {
  server: FixtureServer;
  browser: Browser;
  /** Folder of the built files. */
  dist: string;
  close(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const dist = await buildWidget();
  const server = await startFixtureServer(dist);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    server,
    browser,
    dist,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export interface Visit {
  page: Page;
  /** Errors of scripts and of policies; the browser's own lines about failed requests are not the widget's. */
  complaints: string[];
  /** What the owner reads in the console. */
  told: string[];
}

let count = 0;

/** Serves this page and opens it in a profile of its own. */
export async function visit(
  { server, browser }: Stage,
  html: string,
  options: BrowserContextOptions & { headers?: Record<string, string> } = {},
): Promise<Visit> {
  const { headers, ...context } = options;
  const path = `/page${++count}`;
  server.pages.set(path, { html, ...(headers && { headers }) });
  const profile = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "nl-NL",
    ...context,
  });
  const page = await profile.newPage();
  const complaints: string[] = [];
  const told: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "warning" && message.text().startsWith("[klankbord]")) told.push(message.text());
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  await page.goto(server.url + path);
  return { page, complaints, told };
}

/** A page of an ordinary shop, with this in its body and in its head. */
export function shop(body: string, head = ""): string {
  return `<!doctype html><html lang="nl"><head><meta name="viewport" content="width=device-width">${head}<title>Shop</title></head><body><main><h1>Shop</h1><button id="own">Own</button></main>${body}</body></html>`;
}

export const popover = `<script async src="/embed.js" data-survey="monitor"></script>`;
export const inline = `<klankbord-survey survey="monitor"></klankbord-survey><script async src="/embed.js"></script>`;

/** One cell of one scale of the item in view, or of a named one. */
export function cell(page: Page, side: string, value: number | "na", item?: string): Locator {
  return page.locator(`${item ? `[data-item=${item}]` : ".item"} .${side} input[value="${value}"]`);
}

export const ITEMS = [
  "reachability",
  "first_response",
  "attention",
  "professionalism",
  "outcome",
  "settlement",
  "recommendation",
  "expectation",
];

/** The key of what has the focus in the survey's shadow root: its value, name or text. */
export function focusIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    if (!inner) return "";
    if (inner instanceof HTMLInputElement) return `${inner.type} ${inner.value || inner.name}`;
    return `${inner.localName} ${inner.className}`.trim();
  });
}

/** Waits until it holds; a test's own limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What a survey says of itself. */
export function whyOf(page: Page, key: string): Promise<string | undefined> {
  return page.evaluate((key) => {
    const { klankbord } = window as { klankbord?: { why?: () => Record<string, string> | undefined } };
    return klankbord?.why?.()?.[key];
  }, key);
}

/** Waits until the survey says so of itself. */
export async function says(page: Page, key: string, reason: string): Promise<void> {
  await expect.poll(() => whyOf(page, key), { timeout: 10_000 }).toBe(reason);
}

/** How many cards stand above the page. */
export function cards(page: Page): Promise<number> {
  return page.locator("klankbord-float .card").count();
}

export function remembered(page: Page, name: string): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(`klankbord:${name}`), name);
}

/** Stores the monitor with these rules under a key of its own and gives the tag that asks for it. */
export function ruled(
  { server }: Stage,
  key: string,
  rules: Partial<PublicSurvey["rules"]>,
  attributes = "",
): string {
  const monitor = readySurvey("monitor");
  server.surveys.set(key, { ...monitor, key, rules: { ...monitor.rules, ...rules } });
  return `<script async src="/embed.js" data-survey="${key}" ${attributes}></script>`;
}

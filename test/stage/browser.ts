import { chromium, type Browser, type Page } from "playwright-core";

/** Chromium as `npm test` found or installed it. The switches keep it from calling its maker's hosts at every start. */
export function launchBrowser({ backForwardCache = false } = {}): Promise<Browser> {
  return chromium.launch({
    // Playwright switches it off, since pages that come out of it confuse its own waiting.
    ...(backForwardCache && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Everything that a page complained about: script errors, console errors and violations of its policies. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

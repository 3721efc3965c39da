import { preact } from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

// A shared machine may pause a process or a browser past any deadline: there a test may try twice. At a desk a test that
// fails now and then is to be seen.
const retry = process.env["CI"] ? 1 : 0;

/**
 * Three projects: `node` (beside the files they test), `browser` (components in real Chromium, named
 * `*.browser.test.tsx`) and `system` (what crosses packages: built programs, real files, a real browser).
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: "node",
          sequence: { groupOrder: 0 },
          retry,
          environment: "node",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "test/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["**/*.browser.test.*", "**/node_modules/**", "**/dist/**"],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [preact()],
        test: {
          name: "browser",
          sequence: { groupOrder: 1 },
          retry,
          include: ["packages/*/src/**/*.browser.test.{ts,tsx}"],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-quic",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                ],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        plugins: [preact()],
        test: {
          name: "system",
          // Last and one at a time: servers under load and a browser each want the machine for themselves.
          sequence: { groupOrder: 2 },
          retry,
          environment: "node",
          include: ["test/{e2e,load,faults,hosts,accessibility,examples}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});

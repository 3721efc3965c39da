import { preact } from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** What a poll waits for comes within it however busy the machine is; the tool's own second does not do. */
const expect = { poll: { timeout: 20_000 } };

/**
 * No test is tried twice: one that fails now and then is to be seen. Deadlines are for machines that do much else meanwhile.
 *
 * Four projects: `node` (beside the files they test, without a browser: `npm test -- --quick` runs these alone), `browser` (components in
 * real Chromium, named `*.browser.test.tsx`), `built` (the built widget in real Chromium) and `system` (what crosses packages: built
 * programs, real files, a real browser).
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: "node",
          expect,
          sequence: { groupOrder: 0 },
          environment: "node",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "test/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["**/*.browser.test.*", "**/src/built/**", "**/node_modules/**", "**/dist/**"],
          globalSetup: "test/setup/drawSeed.ts",
          setupFiles: "test/setup/useSeed.ts",
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        plugins: [preact()],
        test: {
          name: "built",
          expect,
          sequence: { groupOrder: 2 },
          environment: "node",
          include: ["packages/*/src/built/**/*.test.ts"],
          testTimeout: 60_000,
          // Each mostly waits for its own browser.
          maxWorkers: 3,
        },
      },
      {
        plugins: [preact()],
        test: {
          name: "browser",
          expect,
          sequence: { groupOrder: 1 },
          include: ["packages/*/src/**/*.browser.test.{ts,tsx}"],
          testTimeout: 60_000,
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
          expect,
          // Last and one at a time: servers under load and a browser each want the machine for themselves.
          sequence: { groupOrder: 3 },
          environment: "node",
          include: ["test/{e2e,load,faults,hosts,accessibility,examples}/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});

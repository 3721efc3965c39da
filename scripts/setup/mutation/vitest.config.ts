import { preact } from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** The folder that is changed, or that of the file; then what is named beside it. */
const paths = [
  (process.env["MUTATED"] ?? "").replace(/\/[^/]+\.tsx?$/, ""),
  ...(process.env["MUTATED_TESTS"] ?? "").split(" ").filter((path) => path !== ""),
];

/** What changes are tried on: tests there that need no browser. */
export default defineConfig({
  plugins: [preact()],
  test: {
    environment: "node",
    include: paths.map((path) => (/\.tsx?$/.test(path) ? path : `${path}/**/*.test.{ts,tsx}`)),
    exclude: ["**/*.browser.test.*", "**/src/built/**", "**/node_modules/**", "**/dist/**"],
    globalSetup: "test/setup/drawSeed.ts",
    setupFiles: "test/setup/useSeed.ts",
    testTimeout: 60_000,
  },
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createApp } from "../app.ts";
import { temporaryServer } from "../../testing/temporary.ts";

const DOCUMENT = readFileSync(new URL("../../../../../docs/api.md", import.meta.url), "utf8");

/** Whether the document names a route: its method and its path, in whatever way a parameter is written there. */
function isDocumented(method: string, path: string): boolean {
  return DOCUMENT.includes(`\`${method} ${path.replace(/\{.*?\}/g, "")}\``);
}

test("every route of the router is in docs/api.md", async () => {
  const { services } = await temporaryServer({ config: { demo: true } });
  const routes = createApp(services).routes.filter(
    ({ method, path }) => method !== "ALL" && method !== "OPTIONS" && path !== "/*",
  );
  expect(routes.length).toBeGreaterThan(30);
  const missing = routes.filter(({ method, path }) => !isDocumented(method, path));
  expect([...new Set(missing.map(({ method, path }) => `${method} ${path}`))]).toEqual([]);
});

test("every route in docs/api.md is in the router", async () => {
  const { services } = await temporaryServer({ config: { demo: true } });
  const known = new Set(
    createApp(services).routes.map(({ method, path }) => `${method} ${path.replace(/\{.*?\}/g, "")}`),
  );
  const named = [...DOCUMENT.matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`\s]*)`/g)].map(
    (match) => match[1] ?? "",
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((route) => !known.has(route))).toEqual([]);
});

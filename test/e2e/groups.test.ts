import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { ADMIN_TOKEN, startServer, type RunningServer } from "../stage/server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Answers as customers' pages send them. */
async function answer(location: string, n: number): Promise<void> {
  for (let at = 0; at < n; at++) {
    const reply = await fetch(`${server.url}/api/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        id: `groups-${Buffer.from(location).toString("hex").padEnd(16, "0")}-${at}`,
        survey: "monitor",
        dimensions: { location },
      }),
    });
    expect(reply.status).toBe(201);
  }
}

async function open(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.request.post(`${server.url}/api/v1/session`, {
    headers: { origin: server.url },
    data: { token: ADMIN_TOKEN },
  });
  const complaints = complaintsOf(page);
  await page.goto(`${server.url}/dashboard/settings/groups`);
  await page.getByRole("heading", { level: 1, name: "Groups" }).waitFor();
  return { page, complaints };
}

test("what customers' pages named becomes a group, another spelling, and two groups again, by hand on a phone", async () => {
  await answer("Utrecht", 3);
  await answer("UTRECHT ", 1);
  await answer("Utr.", 2);
  const { page, complaints } = await open();
  const said = page.getByRole("status");
  const row = (name: string) => page.locator(".group-list .group-row").filter({ hasText: name });

  await page.getByRole("button", { name: "Add Utrecht as a group" }).click();
  await said.filter({ hasText: "Utrecht is a group from now on." }).waitFor();
  await row("Utrecht").filter({ hasText: "fewer than 5 answers" }).waitFor();

  await page.getByLabel("Utr. is the same as").selectOption("Utrecht");
  await page.getByRole("button", { name: "Merge Utr." }).click();
  await row("Utrecht").filter({ hasText: "6 answers" }).filter({ hasText: "also written as Utr." }).waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await said.filter({ hasText: "Utr. is as it was." }).waitFor();
  await row("Utrecht").filter({ hasText: "fewer than 5 answers" }).waitFor();

  await page.getByRole("button", { name: "Add a group" }).click();
  await page.getByLabel("Key").fill("midden");
  await page.getByLabel("Name in English").fill("Central region");
  await page.getByRole("button", { name: "Save" }).click();
  await row("Central region").waitFor();
  await page.getByRole("button", { name: "Change Utrecht", exact: true }).click();
  await page.getByLabel("Also written as").fill("utr.\n0301");
  await page.getByLabel("Part of").selectOption("midden");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Save" }).click();
  await row("Utrecht")
    .filter({ hasText: "6 answers" })
    .filter({ hasText: "part of Central region" })
    .waitFor();
  await row("Central region").filter({ hasText: "6 answers" }).filter({ hasText: "has Utrecht" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Change Utrecht",
  );
  expect(await page.getByRole("heading", { name: "Unknown" }).count()).toBe(0);
  expect(complaints).toEqual([]);
}, 120_000);

test("somebody else's change in between is said, and nothing is stored over it", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "Change Utrecht", exact: true }).click();
  await page.getByLabel("Name in German").fill("Utrecht am Rhein");
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };
  const made = await fetch(`${server.url}/api/v1/groups/location/merge`, {
    method: "POST",
    headers,
    body: JSON.stringify({ from: "Nieuwegein", into: "utrecht" }),
  });
  expect(made.status).toBe(200);
  await page.getByRole("button", { name: "Save" }).click();
  await page
    .getByRole("status")
    .filter({ hasText: "Somebody else changed these groups meanwhile." })
    .waitFor();
  const list = await fetch(`${server.url}/api/v1/groups`, { headers });
  expect(await list.text()).not.toContain("Rhein");
}, 60_000);

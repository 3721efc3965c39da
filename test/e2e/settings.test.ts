import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { ADMIN_TOKEN, startServer, type RunningServer } from "../stage/server.ts";

let server: RunningServer;
let browser: Browser;

const KEEPER = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };

const EMAIL = "canary@example.org";

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const stored = await fetch(`${server.url}/api/v1/surveys/repair`, {
    method: "PUT",
    headers: KEEPER,
    body: JSON.stringify({
      key: "repair",
      organisation: "Glaszorg",
      items: [{ key: "outcome" }],
      contact: { asked: true },
    }),
  });
  expect(stored.status).toBe(201);
  const sent = await fetch(`${server.url}/api/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      id: "response-of-a-canary",
      survey: "repair",
      ratings: { outcome: { satisfaction: 2, importance: 5 } },
      remark: "Nobody called me back.",
      contact: { name: "Canary", email: EMAIL },
    }),
  });
  expect(sent.status).toBe(201);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
  await context.request.post(`${server.url}/api/v1/session`, { data: { token: ADMIN_TOKEN } });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(server.url + path);
  return { page, complaints };
}

test("where nobody may sign in yet, the page with people says what to do first", async () => {
  const { page } = await open("/dashboard/settings/people");
  await page.getByText(/^Nobody yet.*Add yourself first/).waitFor();
});

test("a key is made, shown once, opens what it may, and is revoked; the log tells of both", async () => {
  const { page, complaints } = await open("/dashboard/settings/keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByRole("button", { name: "Make", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "Fill in which program" }).waitFor();
  await page.getByLabel("Name").fill("Till");
  await page.getByRole("button", { name: "Make", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "at least one thing" }).waitFor();
  await page.getByLabel("fetch figures and pictures").check();
  await page.getByRole("button", { name: "Make", exact: true }).click();
  const key = await page.getByLabel("The key of Till", { exact: true }).inputValue();
  const ask = async (): Promise<number> =>
    (await fetch(`${server.url}/api/v1/surveys`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect(await ask()).toBe(200);
  await page.reload();
  await page.getByText("last used on").waitFor();
  expect(await page.content()).not.toContain(key);
  await page.getByRole("button", { name: "Revoke the key of Till" }).click();
  await page.getByRole("button", { name: "Revoke the key of Till" }).click();
  await page.getByText("The key of Till was revoked.").waitFor();
  expect(await ask()).toBe(401);

  await page.goto(`${server.url}/dashboard/settings/audit`);
  await page.getByLabel("About").selectOption({ label: "keys" });
  await expect.poll(async () => page.locator("tbody tr").count()).toBe(2);
  expect(await page.locator("tbody tr").allInnerTexts()).toEqual([
    expect.stringContaining("revoked a key"),
    expect.stringContaining("made a key"),
  ]);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "As a table" }).click();
  expect(await readFile(await (await file).path(), "utf8")).toContain('"key.removed"');
  await page.getByLabel("About").selectOption({ label: "how long things are kept" });
  await page.getByText("No line fits.").waitFor();
  expect(complaints).toEqual([]);
});

test("what is kept of a customer is found however it is written, handed over, and erased", async () => {
  const { page } = await open("/dashboard/settings/privacy");
  const field = page.getByLabel("E-mail address or telephone number");
  const search = page.getByRole("button", { name: "Search" });
  await search.click();
  await page.getByRole("alert").filter({ hasText: "Fill in" }).waitFor();
  await field.fill("12");
  await search.click();
  await page.getByRole("alert").filter({ hasText: "neither" }).waitFor();
  await field.fill("nobody@example.org");
  await search.click();
  await page.getByText("Nothing of nobody@example.org is kept here.").waitFor();
  await field.fill(EMAIL.toUpperCase());
  await search.click();
  await page.getByText("Nobody called me back.").waitFor();
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download for the customer" }).click();
  expect(JSON.parse(await readFile(await (await file).path(), "utf8"))).toMatchObject({
    responses: [{ remark: "Nobody called me back.", contact: { email: EMAIL } }],
  });
  await page.getByRole("button", { name: "Erase" }).click();
  await page.getByRole("alert").filter({ hasText: "cannot be undone" }).waitFor();
  await page.getByRole("button", { name: "Erase" }).click();
  await page.getByText("Erased in 1 answer.").waitFor();
  await field.fill(EMAIL);
  await search.click();
  await page.getByText(`Nothing of ${EMAIL} is kept here.`).waitFor();
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMailServer } from "../../packages/server/src/testing/mailServer.ts";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { ADMIN_TOKEN, freePort, startServer } from "../stage/server.ts";

const PASSWORD = "vier woorden op een rij";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => browser?.close());

/** The text of a mail as its reader has it. */
const readable = (mail: string): string => mail.replace(/=\r\n/g, "").replaceAll("=3D", "=");

test("a test mail, a letter in one's own words, an invitation that the mail server refuses and is tried again, and a forgotten password", async () => {
  const host = await startMailServer("refuses");
  const port = String(await freePort());
  const server = await startServer({
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${host.server.port}`,
    MAIL_FROM: "Glaszorg <feedback@glaszorg.example>",
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await context.request.post(`${server.url}/api/v1/session`, { data: { token: ADMIN_TOKEN } });
  await page.goto(`${server.url}/dashboard/settings/mail?language=en`);

  await page.getByRole("heading", { level: 1, name: "Mails go out" }).waitFor();
  await page.getByLabel("To", { exact: true }).fill("vera@example.org");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("550 5.1.1 no such user").waitFor();

  const body = page.getByLabel("Text", { exact: true });
  await body.fill("Hello {{ name }}");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "{{ link }}" }).waitFor();
  expect(await body.evaluate((field) => field === document.activeElement)).toBe(true);
  await body.fill("Hello {{ name }}, welcome.\n\n{{ link }}");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("Hello Noor de Wit, welcome.").waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The letter was saved.").waitFor();

  const anna = { id: "anna", name: "Anna", email: "anna@example.org", role: "owner" };
  await context.request.post(`${server.url}/api/v1/people?language=en`, { data: anna });
  await page.getByRole("link", { name: "Jobs" }).click();
  const job = page.getByRole("listitem").filter({ hasText: "Mail · invitation · Anna" });
  await expect
    .poll(async () => {
      await page.reload();
      await job.waitFor();
      return job.getByText("550 5.1.1 no such user").count();
    })
    .toBe(1);
  host.mood = "accepts";
  await job.getByRole("button", { name: /^Try again/ }).click();
  await expect.poll(() => host.mails.length).toBe(1);
  expect(readable(host.mails[0] ?? "")).toContain("Hello Anna, welcome.");

  // Somebody else, at the door.
  const visitor = await browser.newContext({ locale: "en-GB" });
  const door = await visitor.newPage();
  await door.goto(`${server.url}/dashboard?language=en`);
  await door.getByRole("button", { name: "Password forgotten?" }).click();
  await door.getByLabel("E-mail address").fill("anna@example.org");
  await door.getByRole("button", { name: "Send the link" }).click();
  await door.getByRole("heading", { name: "Look in your mail" }).waitFor();
  await expect.poll(() => host.mails.length).toBe(2);
  const link = /http:\/\/\S+#join=[\w-]{43}/.exec(readable(host.mails[1] ?? ""))?.[0] ?? "";
  await door.goto("about:blank");
  await door.goto(link);
  await door.getByLabel("New password").fill(PASSWORD);
  await door.getByRole("button", { name: "Save and sign in" }).click();
  await door.getByRole("link", { name: "Settings" }).waitFor();

  expect(complaints.filter((one) => !/422/.test(one))).toEqual([]);
  await Promise.all([context.close(), visitor.close()]);
  await server.stop();
});

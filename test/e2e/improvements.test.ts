import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { ADMIN_TOKEN, startServer, type RunningServer } from "../stage/server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({}, ["serve", "--demo"]), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Manager {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

/** A manager who is signed in and looks at a page. */
async function visitor(path: string, query: string, width = 1280): Promise<Manager> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-GB" });
  await context.request.post(`${server.url}/api/v1/session`, { data: { token: ADMIN_TOKEN } });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${server.url}/dashboard/${path}?language=en${query}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, context, complaints };
}

/** One who keeps the register of improvements. */
const manager = (query = "", width = 1280) => visitor("improve/improvements", query, width);

/** One who looks at the trend, which marks them. */
const watcher = (query = "") => visitor("insight/trend", query);

const row = (page: Page, title: string) => page.locator(".improvement").filter({ hasText: title });
const mark = (page: Page, title: string) =>
  page.getByRole("group", { name: "Marks in the picture" }).getByRole("button", { name: title });
/** Today where the server counts days, which for an hour or two of the night is not the day here. */
async function today({ context }: Manager): Promise<string> {
  const reply = await context.request.get(`${server.url}/api/v1/surveys`);
  const day = new Date(String(reply.headers()["klankbord-day"]));
  return day.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}

const status = (page: Page) => page.locator(".done");
const save = (page: Page) => page.getByRole("button", { name: "Save" });

test("an improvement is added by keyboard alone, marked, seen by a colleague, removed, and brought back", async () => {
  const one = await manager();
  const colleague = await watcher();
  const { page } = one;
  await page.getByRole("button", { name: "Add an improvement" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("improvement-title");
  await page.keyboard.type("Texted when the glass is in");
  await page.getByLabel("Item that it should move").focus();
  await page.keyboard.type("First");
  await page.getByLabel("Where", { exact: true }).focus();
  await page.keyboard.type("Loc");
  const breda = page.getByRole("checkbox", { name: "Breda" });
  await breda.focus();
  await page.keyboard.press("Space");
  await page.getByLabel("What was done").focus();
  await page.keyboard.press("Enter");
  await status(page).getByText("Added: Texted when the glass is in").waitFor();
  await row(page, "Texted")
    .getByText(`${await today(one)} · First response · Breda`)
    .waitFor();
  // The colleague's page follows by itself.
  await mark(colleague.page, "Texted when the glass is in").waitFor();
  expect(await colleague.page.getByText(/answers? counted/u).count()).toBe(0);

  await row(page, "Texted").getByRole("button", { name: "Remove" }).press("Enter");
  await status(page).getByText("Removed: Texted when the glass is in").waitFor();
  await mark(colleague.page, "Texted").waitFor({ state: "detached" });
  // The focus is on the way back already.
  await page.keyboard.press("Enter");
  await status(page).getByText("Undone: Texted when the glass is in").waitFor();
  await mark(colleague.page, "Texted").waitFor();
  await row(page, "Texted").getByText("Breda").waitFor();

  expect([...one.complaints, ...colleague.complaints]).toEqual([]);
  await one.context.close();
  await colleague.context.close();
});

test("what the server refuses is said at the field, which gets the focus and keeps what was typed", async () => {
  const { page, context } = await manager("", 390);
  await page.getByRole("button", { name: "Add an improvement" }).click();
  await page.getByLabel("Note").fill("A rota.");
  await save(page).click();
  await page.getByText("Say in 1 to 120 characters what was done.").waitFor();
  const title = page.getByLabel("What was done");
  expect(await title.getAttribute("aria-invalid")).toBe("true");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("improvement-title");
  await title.fill("Somewhere");
  await page.getByLabel("Where", { exact: true }).selectOption("channel");
  await page.getByRole("checkbox", { name: "Phone" }).waitFor();
  await save(page).click();
  await page.getByText("Choose at least one and at most 50, or everywhere.").waitFor();
  await page.getByLabel("Where", { exact: true }).selectOption("");
  await page.getByLabel("From", { exact: true }).fill("1926-05-04");
  await save(page).click();
  await page.getByText("Choose a day from 2000 until a year from now.").waitFor();
  expect(await page.getByLabel("Note").inputValue()).toBe("A rota.");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await row(page, "Somewhere").count()).toBe(0);
  await context.close();
});

test("without a line nothing is lost, and saving again stores it once", async () => {
  const { page, context } = await manager();
  await page.getByRole("button", { name: "Add an improvement" }).click();
  await page.getByLabel("What was done").fill("Longer opening hours");
  // The server stores it, its answer gets lost; then the words are changed before it is sent again.
  await page.route("**/improvements", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    return route.abort("connectionfailed");
  });
  await save(page).click();
  await page.getByText(/The server did not answer\./u).waitFor();
  await page.unroute("**/improvements");
  await page.getByLabel("What was done").fill("Open until nine");
  await save(page).click();
  await status(page)
    .getByText(/: Open until nine$/u)
    .waitFor();
  await row(page, "Open until nine").waitFor();
  expect(await row(page, "Longer opening hours").count()).toBe(0);
  await context.close();
});

test("the second of two managers is shown what the first made of it, and replaces it knowingly or not at all", async () => {
  const [one, other] = [await manager(), await manager()];
  const title = "Rechtstreeks telefoonnummer, zonder keuzemenu";
  await row(other.page, title).getByRole("button", { name: "Change" }).click();
  await row(one.page, title).getByRole("button", { name: "Change" }).click();
  await one.page.getByLabel("What was done").fill("Direct number in Eindhoven");
  await save(one.page).click();
  await status(one.page).getByText("Changed: Direct number in Eindhoven").waitFor();
  const focused = await one.page.evaluate(() => document.activeElement?.getAttribute("data-act"));
  expect(focused, "the focus is back where it was").toBe("change");

  await other.page.getByLabel("What was done").fill("A number of their own");
  await save(other.page).click();
  const notice = other.page.getByRole("alert").filter({ hasText: "Somebody else changed" });
  await notice.getByText("Direct number in Eindhoven").waitFor();
  expect(await other.page.getByLabel("What was done").inputValue()).toBe("A number of their own");
  expect(await row(one.page, "Direct number in Eindhoven").count()).toBe(1);
  await save(other.page).click();
  await status(other.page).getByText("Changed: A number of their own").waitFor();
  // And it can still be taken back to what the first had made of it.
  await status(other.page).getByRole("button", { name: "Undo" }).click();
  await row(other.page, "Direct number in Eindhoven").waitFor();

  await row(one.page, "Direct number in Eindhoven").getByRole("button", { name: "Change" }).click();
  await row(other.page, "Direct number in Eindhoven").getByRole("button", { name: "Remove" }).click();
  await status(other.page).getByText("Removed:").waitFor();
  await one.page.getByLabel("What was done").fill("Back again");
  await save(one.page).click();
  await one.page.getByText(/Somebody else removed this improvement/u).waitFor();
  await save(one.page).click();
  await status(one.page).getByText("Added: Back again").waitFor();
  await one.context.close();
  await other.context.close();
});

test("the link of an improvement compares the days before and after it, and says what moved", async () => {
  const { page, context, complaints } = await manager();
  await row(page, "Iedere klant binnen één werkdag teruggebeld")
    .getByRole("link", { name: /^Compare before and after/u })
    .click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "First response" }).waitFor();
  const finding = await page.getByRole("heading", { level: 1 }).textContent();
  expect(finding).toMatch(/^First response improved by 0\.\d\d .*unlikely to be chance/u);
  const { searchParams } = new URL(page.url());
  expect(searchParams.getAll("segment")).toEqual(["location=utrecht", "location=zwolle"]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a group shows the improvements that concern it, and a survey without any says what the register is for", async () => {
  const breda = await watcher("&segment=location=breda");
  await mark(breda.page, "Gesprekstraining").waitFor();
  expect(await mark(breda.page, "Iedere klant").count()).toBe(0);
  // The register holds all of them; it is a step away, and the choice of answers goes along.
  await breda.page.getByRole("link", { name: /^All improvements/u }).click();
  await row(breda.page, "Iedere klant").waitFor();
  expect(new URL(breda.page.url()).searchParams.get("segment")).toBe("location=breda");
  await breda.context.close();
  const feedback = await manager("&survey=feedback");
  await feedback.page.getByText(/^Nothing has been written down yet\./u).waitFor();
  await feedback.context.close();
});

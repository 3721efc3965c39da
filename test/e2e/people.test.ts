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

const PASSWORD = "vier woorden op een rij";

interface Visitor {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

async function visitor(path: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(server.url + path);
  return { page, context, complaints };
}

const main = (page: Page) => page.locator("main");

/** The link that was mailed to this address: in the demo its page has it, for whoever may see the settings. */
async function mailedLink({ request }: BrowserContext, email: string): Promise<string> {
  const found = async (): Promise<string | undefined> => {
    const post = await (await request.get(`${server.url}/demo/post`)).text();
    const [, mail = ""] = post.split(`&lt;${email}`);
    return /#join=[\w-]{43}/.exec(mail)?.[0];
  };
  await expect.poll(found).toBeDefined();
  return `${server.url}/dashboard${await found()}`;
}

/** Adds somebody on the page with people; the link that they were sent. */
async function add(page: Page, name: string, email: string, role: string): Promise<string> {
  await page.getByRole("button", { name: "Add somebody" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address", { exact: true }).fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption(role);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText(`A mail with the link is on its way to ${email.toLowerCase()}.`).waitFor();
  return mailedLink(page.context(), email.toLowerCase());
}

/** Opens a link, first with a password that is too short. */
async function join(link: string): Promise<Visitor> {
  const one = await visitor(link.replace(server.url, ""));
  expect(one.page.url()).not.toContain("#");
  const field = one.page.getByLabel("New password");
  await field.fill("short");
  await one.page.getByRole("button", { name: "Save and sign in" }).click();
  await one.page.getByRole("alert").filter({ hasText: "shorter than 12" }).waitFor();
  await field.fill(PASSWORD);
  await one.page.getByRole("button", { name: "Save and sign in" }).click();
  await one.page.getByRole("link", { name: "Today" }).waitFor();
  return one;
}

test("from the access token to an owner, from the owner to a viewer, who sees figures and nothing more", async () => {
  const keeper = await visitor("/dashboard?language=en");
  await keeper.page.getByRole("button", { name: "Sign in with the access token" }).click();
  await keeper.page.getByLabel("Access token").fill(ADMIN_TOKEN);
  await keeper.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await keeper.page.getByRole("link", { name: "Settings" }).click();
  const owner = await join(await add(keeper.page, "Anna", "Anna@example.org", "owner"));

  await owner.page.getByRole("link", { name: "Settings" }).click();
  const link = await add(owner.page, "Vera", "vera@example.org", "viewer");
  const row = owner.page.getByRole("listitem").filter({ hasText: "Vera" });
  await row.getByText("invited").waitFor();
  const viewer = await join(link);
  // Of the settings there is their own account and nothing else.
  await viewer.page.getByRole("link", { name: "Settings" }).click();
  await viewer.page.getByRole("heading", { level: 1, name: "Your account" }).waitFor();
  expect(await viewer.page.getByRole("link", { name: "People" }).count()).toBe(0);
  await viewer.page.goto(`${server.url}/dashboard/improve/improvements?language=en`);
  await viewer.page.locator(".improvement").first().waitFor();
  expect(await viewer.page.getByRole("button", { name: /improvement|Change|Remove/ }).count()).toBe(0);

  // A link that was used says so, and whom to ask.
  const late = await visitor(link.replace(server.url, ""));
  await late.page.getByLabel("New password").fill(PASSWORD);
  await late.page.getByRole("button", { name: "Save and sign in" }).click();
  await late.page.getByRole("alert").filter({ hasText: "Ask an owner" }).waitFor();

  // Another role holds at the next look, without signing in anew.
  await owner.page.getByLabel("Role of Vera").selectOption("manager");
  await owner.page.getByText("Vera is Manager from now on.").waitFor();
  await viewer.page.reload();
  await viewer.page.getByRole("button", { name: "Add an improvement" }).waitFor();

  // The only owner stays, once those of the demo are gone.
  for (const id of ["demo-1", "demo-2"]) {
    const gone = await owner.context.request.delete(`${server.url}/api/v1/people/${id}?revision=1`);
    expect(gone.status()).toBe(204);
  }
  await owner.page.getByLabel("Role of Anna").selectOption("viewer");
  await owner.page.getByText(/Somebody has to stay owner/).waitFor();
  expect(await owner.page.getByLabel("Role of Anna").inputValue()).toBe("owner");

  await owner.page.getByRole("button", { name: "Remove Vera" }).click();
  await owner.page.getByRole("button", { name: "Remove Vera" }).click();
  await owner.page.getByText("Vera was removed.").waitFor();
  await viewer.page.reload();
  await main(viewer.page).getByRole("heading", { name: "Sign in" }).waitFor();
  expect(
    [...keeper.complaints, ...owner.complaints, ...viewer.complaints].filter((one) => !/40[19]/.test(one)),
  ).toEqual([]);
  await Promise.all([keeper, owner, viewer, late].map(async ({ context }) => context.close()));
});

test("somebody who is limited to one location sees its figures alone, and is not offered what would tell of others", async () => {
  const keeper = await visitor("/dashboard?language=en&page=people");
  await keeper.context.request.post(`${server.url}/api/v1/session`, { data: { token: ADMIN_TOKEN } });
  await keeper.page.reload();
  await keeper.page.getByRole("button", { name: "Add somebody" }).click();
  await keeper.page.getByLabel("Name", { exact: true }).fill("Loek");
  await keeper.page.getByLabel("E-mail address", { exact: true }).fill("loek@example.org");
  await keeper.page.getByLabel("Sees").selectOption({ label: "only Location" });
  await keeper.page.getByRole("checkbox", { name: "Amersfoort" }).check();
  await keeper.page.getByRole("button", { name: "Add", exact: true }).click();
  const loek = await join(await mailedLink(keeper.context, "loek@example.org"));
  await keeper.page.getByRole("listitem").filter({ hasText: "Loek" }).getByText("only Amersfoort").waitFor();
  const answersOf = async (page: Page) =>
    (await page.locator("main").innerText()).match(/([\d,]+) answers/)?.[1];
  await keeper.page.goto(`${server.url}/dashboard?language=en&segment=location%3Damersfoort`);
  await keeper.page
    .getByText(/[\d,]+ answers/)
    .first()
    .waitFor();
  await loek.page.goto(`${server.url}/dashboard/insight/priorities?language=en`);
  await loek.page
    .getByText(/[\d,]+ answers/)
    .first()
    .waitFor();
  expect(await answersOf(loek.page)).toBe(await answersOf(keeper.page));
  const pages = await loek.page
    .getByRole("navigation", { name: "Insight" })
    .getByRole("link")
    .allInnerTexts();
  expect(pages).toEqual(["Priorities", "Compare", "Drivers", "Trend", "Indicators"]);
  expect(await loek.page.getByLabel("Answers of").locator("option").allInnerTexts()).toEqual([
    "Amersfoort",
    expect.stringMatching(/^Amersfoort \([\d,]+\)$/),
  ]);

  // Their limits and name are changed in the form, which shows what they are.
  await keeper.page.goto(`${server.url}/dashboard/settings/people?language=en`);
  await keeper.page.getByRole("button", { name: "Change Loek" }).click();
  await keeper.page.getByLabel("Name", { exact: true }).fill("Loek Smit");
  await keeper.page.getByRole("checkbox", { name: "Amersfoort" }).uncheck();
  await keeper.page.getByRole("checkbox", { name: "Breda" }).check();
  await keeper.page.getByRole("button", { name: "Save" }).click();
  await keeper.page.getByText("Loek Smit was changed.").waitFor();
  await keeper.page.getByRole("listitem").filter({ hasText: "Loek Smit" }).getByText("only Breda").waitFor();
  await keeper.page.getByRole("button", { name: "Change Loek Smit" }).click();
  await keeper.page.getByRole("button", { name: "Sign out everywhere" }).click();
  await keeper.page.getByText("Loek Smit was signed out everywhere.").waitFor();
  await loek.page.reload();
  await main(loek.page).getByRole("heading", { name: "Sign in" }).waitFor();
  expect(loek.complaints.filter((one) => !/40[19]/.test(one))).toEqual([]);
  await Promise.all([keeper, loek].map(async ({ context }) => context.close()));
});

test("signing in by address and password, wrong first, and out again", async () => {
  const keeper = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const { page, context } = await visitor("/dashboard?language=en");
  const person = { id: "otto", name: "Otto", email: "otto@example.org", role: "owner", password: PASSWORD };
  const added = await context.request.post(`${server.url}/api/v1/people`, { data: person, headers: keeper });
  expect(added.status()).toBe(201);
  await page.getByLabel("E-mail address").fill("OTTO@example.org");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "is not right" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("password");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Today" }).waitFor();
  await page.getByRole("button", { name: /^Otto/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await context.close();
});

test("whoever tried too often reads so in their own language, and when to come back", async () => {
  const guessed = await startServer();
  try {
    const context = await browser.newContext({ locale: "nl-NL" });
    const page = await context.newPage();
    const wrong = { email: "nobody@example.org", password: "not this one" };
    for (let time = 0; time < 20; time++) {
      const told = await context.request.post(`${guessed.url}/api/v1/session`, {
        data: wrong,
        headers: { origin: guessed.url },
      });
      expect(told.status()).toBe(401);
    }
    await page.goto(`${guessed.url}/dashboard`);
    await page.getByLabel("E-mailadres").fill(wrong.email);
    await page.getByLabel("Wachtwoord").fill(wrong.password);
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert").filter({ hasText: "te vaak geprobeerd" });
    await alert.waitFor();
    expect(await alert.innerText()).not.toContain("This address");
    await context.close();
  } finally {
    await guessed.stop();
  }
});

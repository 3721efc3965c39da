import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { MONITOR_ITEMS } from "@klankbord/shared";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { type Site, startSite } from "../stage/site.ts";
import { shopPage } from "./stage.ts";

let server: RunningServer;
let site: Site;
let browser: Browser;

const STATEMENTS = MONITOR_ITEMS.map(({ texts }) => texts.en.replace("{organisation}", "Glaszorg"));
const AGREE = "Do you agree?";
const MATTERS = "How important is this to you?";

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ ORGANISATION: "Glaszorg" }), launchBrowser()]);
  site = await startSite((url) => ({
    html: shopPage(server.url, new URL(url, "http://site").searchParams).replace(
      "<p>We come to you.</p>",
      '<p>We come to you.</p><button id="before">Book</button>',
    ),
  }));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.stop();
});

async function open(mode: string): Promise<Page> {
  const page = await (
    await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } })
  ).newPage();
  await page.goto(`${site.url}/?survey=monitor&mode=${mode}`);
  if (mode !== "manual") await page.getByRole("radio").first().waitFor();
  return page;
}

/** What a screen reader would announce of the element with focus: role, name, and the group around it. */
async function focused(page: Page): Promise<{ role: string; name: string; group: string }> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", {
    expression: `(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at })()`,
  });
  const { nodes } = await session.send("Accessibility.getPartialAXTree", {
    ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
    fetchRelatives: true,
  });
  await session.detach();
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const [self, ...around] = nodes;
  const group = around.find(({ role }) => ["group", "radiogroup"].includes(text(role?.value)));
  return { role: text(self?.role?.value), name: text(self?.name?.value), group: text(group?.name?.value) };
}

async function tabTo(page: Page, role: string, name: string | RegExp, most = 12): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (here.role === role && (typeof name === "string" ? here.name === name : name.test(here.name))) return;
    seen.push(`${here.role} ${here.name}`);
  }
  throw new Error(`no ${role} ${String(name)} within ${most} tabs: ${seen.join(", ")}`);
}

describe("by keyboard alone", () => {
  test("a whole monitor is answered: arrows choose and never move on, Enter on the button does", async () => {
    const page = await open("popover");
    await page.focus("#before");
    for (const [index, statement] of STATEMENTS.entries()) {
      if (index === 0) await tabTo(page, "radio", /^1/, 8);
      else if ((await focused(page)).role !== "radio") await tabTo(page, "radio", /^1/, 4);
      expect(await focused(page)).toEqual({
        role: "radio",
        name: "1 strongly disagree",
        group: `${statement} ${AGREE}`,
      });
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowRight");
      expect((await focused(page)).name).toBe("4 agree");
      await page.keyboard.press("Tab");
      await tabToGroup(page, `${statement} ${MATTERS}`);
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).toMatchObject({ role: "radio", group: `${statement} ${MATTERS}` });
      await page.waitForTimeout(500);
      expect(await page.getByRole("group", { name: `${statement} ${AGREE}` }).count(), "still here").toBe(1);
      await tabTo(page, "button", "Next", 4);
      await page.keyboard.press("Enter");
    }
    if ((await focused(page)).role !== "textbox") await tabTo(page, "textbox", /add/, 4);
    await page.keyboard.type("Thanks for asking.");
    await tabTo(page, "button", "Send", 4);
    const received = page.waitForResponse((response) => response.url().endsWith("/api/v1/responses"));
    await page.keyboard.press("Enter");
    expect((await received).status()).toBe(201);
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toContain("Thank you");
    await page.context().close();
  });

  test("what is missing is said, and the focus stands at the missing scale", async () => {
    const page = await open("popover");
    await page.focus("#before");
    await tabTo(page, "radio", /^1/, 8);
    await page.keyboard.press("Space");
    await tabTo(page, "button", "Next", 6);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("status").textContent()).toMatch(/One answer is missing/);
    expect(await focused(page)).toMatchObject({ role: "radio", group: `${STATEMENTS[0]} ${MATTERS}` });
    await page.context().close();
  });

  test("a survey that floats takes no focus, and Escape concerns it only from inside", async () => {
    const page = await open("popover");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
    await page.focus("#before");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("radio").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("before");
    await tabTo(page, "radio", /^1/, 8);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /of 8/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("radio").first().waitFor();
    await page.context().close();
  });

  test("a survey that was asked for over the page holds the focus, and gives it back where it was", async () => {
    const page = await open("modal");
    await page.evaluate("klankbord.close()");
    await page.focus("#before");
    await page.evaluate("klankbord.open()");
    await page.getByRole("radio").first().waitFor();
    for (let presses = 0; presses < 14; presses++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.id ?? "");
      expect(at).not.toBe("before");
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("radio").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("before");
    await page.context().close();
  });

  test("a list of all items is gone through scale by scale", async () => {
    const page = await open("inline");
    await page.focus("#before");
    for (const statement of STATEMENTS)
      for (const question of [AGREE, MATTERS]) {
        await tabToGroup(page, `${statement} ${question}`);
        await page.keyboard.press("Space");
      }
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(16);
    await page.context().close();
  });
});

async function tabToGroup(page: Page, group: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 6; presses++) {
    const here = await focused(page);
    if (here.role === "radio" && here.group === group) return;
    seen.push(`${here.role} ${here.name} in ${here.group}`);
    await page.keyboard.press("Tab");
  }
  throw new Error(`no scale "${group}": ${seen.join(", ")}`);
}

test("every radio's name says value and meaning, and its group says item and scale", async () => {
  const page = await open("inline");
  const names = await page
    .getByRole("group")
    .evaluateAll((groups) =>
      groups.map((group) => [
        (group.querySelector("legend")?.textContent ?? "").replaceAll(/\s+/g, " ").trim(),
        ...[...group.querySelectorAll("label")].map((label) => (label.textContent ?? "").trim()),
      ]),
    );
  const snapshot = await page.getByRole("group").first().ariaSnapshot();
  expect(snapshot).toContain(`group "${STATEMENTS[0]} ${AGREE}"`);
  for (const name of [
    "1 strongly disagree",
    "2 disagree",
    "3 neutral",
    "4 agree",
    "5 strongly agree",
    "n/a not applicable",
  ])
    expect(snapshot).toContain(`radio "${name}"`);
  expect(names.map(([legend]) => legend)).toEqual(
    STATEMENTS.flatMap((statement) => [`${statement} ${AGREE}`, `${statement} ${MATTERS}`]),
  );
  await page.context().close();
});

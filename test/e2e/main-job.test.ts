import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, send } from "../stage/answers.ts";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { ADMIN_TOKEN, startServer, type RunningServer } from "../stage/server.ts";
import { startSite, type Site } from "../stage/site.ts";
import { answerByKeyboard, answerByPointer } from "./play.ts";

let server: RunningServer;
let site: Site;
let browser: Browser;

const PHONE = { width: 390, height: 844 };

interface Item {
  key: string;
  quadrant: string | null;
  satisfaction: { n: number; mean: number };
  importance: { n: number; mean: number };
}

async function matrix(): Promise<{ n: number; items: Item[] }> {
  const answer = await fetch(`${server.url}/api/v1/surveys/monitor/matrix`, {
    headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { n: number; items: Item[] };
}

async function item(key: string): Promise<Item> {
  const found = (await matrix()).items.find((item) => item.key === key);
  if (!found) throw new Error(`no item ${key}`);
  return found;
}

beforeAll(async () => {
  server = await startServer();
  site = await startSite((path) => ({
    html: `<!doctype html><html lang="nl"><head><meta name="viewport" content="width=device-width"><title>Winkel</title></head>
      <body><h1>Winkel</h1>${
        path === "/inline"
          ? `<klankbord-survey survey="monitor"></klankbord-survey><script async src="${server.url}/embed.js"></script>`
          : `<script async src="${server.url}/embed.js" data-survey="monitor"></script>`
      }</body></html>`,
  }));
  browser = await launchBrowser();
  // Reachability stands at 3.5, on the line; everything else is satisfied and important.
  for (let index = 0; index < 30; index++) {
    const reachability = { satisfaction: index % 2 === 0 ? 3 : 4, importance: 5 };
    const stored = await send(
      server.url,
      answer(index % 3 === 0 ? 5 : 4, index % 4 === 0 ? 5 : 4, { reachability }),
    );
    expect(stored.status).toBe(201);
  }
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await server?.stop();
});

describe("the main job", () => {
  test("an item on the line counts as satisfied until one more customer says otherwise, by keyboard alone at 390 px", async () => {
    expect(await item("reachability")).toMatchObject({
      quadrant: "keep_up",
      satisfaction: { n: 30, mean: 3.5 },
    });

    const manager = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "nl-NL" });
    const managerComplaints = complaintsOf(manager);
    await manager.goto(`${server.url}/dashboard/insight/priorities`);
    await manager.getByRole("button", { name: "Aanmelden met de toegangssleutel" }).click();
    await manager.getByLabel("Toegangssleutel").fill(ADMIN_TOKEN);
    await manager.keyboard.press("Enter");
    await manager.getByText("30 antwoorden").first().waitFor();
    // 30 answers so near the line are no reason to be sure on either side of it, and the page says so.
    const finding = manager.getByText(/Dicht bij de lijnen, nog niet te zeggen: bereikbaarheid/).first();
    await finding.waitFor();
    const verdict = manager
      .getByRole("row", { name: /Bereikbaarheid/ })
      .locator("td:first-of-type", { hasText: "meteen aanpakken" });
    expect(await verdict.count()).toBe(0);

    const page = await browser.newPage({ viewport: PHONE, locale: "nl-NL" });
    const complaints = complaintsOf(page);
    await page.goto(site.url);
    await answerByKeyboard(
      page,
      (index) => (index === 0 ? { satisfaction: 1, importance: 5 } : { satisfaction: 4, importance: 4 }),
      "Zesmaal gebeld.",
    );

    const moved = await item("reachability");
    expect(moved).toMatchObject({
      quadrant: "tackle_first",
      satisfaction: { n: 31 },
      importance: { n: 31, mean: 5 },
    });
    expect(moved.satisfaction.mean).toBeCloseTo(106 / 31, 12);
    // Without a reload: the page hears of the answer and says what lies where.
    await verdict.waitFor();
    await finding.waitFor();
    await manager.getByText("31 antwoorden").first().waitFor();

    expect(complaints).toEqual([]);
    expect(managerComplaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
    await page.close();
    await manager.close();
  });

  test("a customer answers inline with seventeen taps", async () => {
    const before = await item("outcome");
    const page = await browser.newPage({ viewport: PHONE, locale: "nl-NL", hasTouch: true });
    const complaints = complaintsOf(page);
    await page.goto(`${site.url}/inline`);
    const taps = await answerByPointer(page, () => ({ satisfaction: 5, importance: 2 }));
    expect(taps).toBe(17);
    const after = await item("outcome");
    expect(after.satisfaction.n).toBe(before.satisfaction.n + 1);
    expect(after.importance.mean * after.importance.n).toBeCloseTo(
      before.importance.mean * before.importance.n + 2,
      9,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("a site that allows the least", () => {
  test("shows the survey styled, with its policies never violated", async () => {
    const strict = await startSite(() => ({
      headers: {
        "content-security-policy": `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
      html: `<!doctype html><html lang="nl"><head><title>Streng</title></head><body><p>Streng</p>
        <script async src="${server.url}/embed.js" data-survey="monitor"></script></body></html>`,
    }));
    const page = await browser.newPage({ viewport: PHONE, locale: "nl-NL" });
    const complaints = complaintsOf(page);
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`violates ${event.violatedDirective}`),
      );
    });
    await page.goto(strict.url);
    const taps = await answerByPointer(page, () => ({ satisfaction: 3, importance: 3 }));
    expect(taps).toBe(17);
    // Unstyled it would be some 20 px high.
    const box = await page.getByRole("button", { name: "Sluiten" }).last().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    // The icon that the browser asks for by itself is the one thing that this page's own policy refuses.
    expect(complaints.filter((complaint) => !complaint.includes("favicon"))).toEqual([]);
    await page.close();
    await strict.close();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import {
  cards,
  cell,
  inline,
  popover,
  remembered,
  ruled,
  says,
  shop,
  type Stage,
  startStage,
  until,
  visit,
} from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => {
  stage.server.received.length = 0;
  stage.server.answers.splice(0, 9, 201);
});

const feedback = inline.replace("monitor", "feedback");
const above = popover.replace("monitor", "feedback");

async function fill(page: Page): Promise<void> {
  await cell(page, "satisfaction", 2, "service").click();
  await page.locator("textarea").fill("Kanarie 7");
}

async function answer(page: Page): Promise<void> {
  await fill(page);
  await page.locator(".foot .main").click();
}

describe("what somebody in between replies is no receipt:", () => {
  test.each([
    ["the site's service worker, with its page for without a network", 200, "text/html"],
    ["a network that wants a login", 200, "text/html"],
    ["a proxy that refuses", 403, "text/html"],
    ["a gateway that does not know the address", 404, "application/json"],
    ["a cache that has nothing", 204, "text/plain"],
  ])("%s", async (_, status, type) => {
    stage.server.answers.splice(
      0,
      9,
      {
        status,
        headers: { "content-type": type, "retry-after": "600" },
        body: status === 204 ? "" : "<p>You are offline</p>",
      },
      201,
    );
    const { page } = await visit(stage, shop(feedback));
    await answer(page);
    await page.getByText("Bewaard, nog niet verstuurd").first().waitFor();
    expect(stage.server.received).toHaveLength(0);
    await page.getByRole("button", { name: "Opnieuw proberen" }).click();
    await page.getByText("Dank u wel").first().waitFor();
    expect(stage.server.received).toHaveLength(1);
    await page.context().close();
  });
});

describe("gone in the moment of sending, the answer arrives once, at the latest from the next page, and nobody is asked again", () => {
  for (const way of ["by a link", "by the site's script"])
    test.each([0, 5, 20, 50])(`${way}, after %i ms`, async (ms) => {
      stage.server.pages.set("/elsewhere", { html: shop("") });
      stage.server.pages.set("/later", { html: shop(above) });
      const { page } = await visit(stage, shop(above));
      await fill(page);
      // Not waited for: the page that would reply is gone.
      const gone = page.evaluate(
        ([ms, byLink]) => {
          const host = document.querySelector("klankbord-float")?.shadowRoot;
          host?.querySelector<HTMLElement>(".foot .main")?.click();
          setTimeout(() => (byLink ? location.assign("/elsewhere") : location.reload()), ms);
        },
        [ms, way === "by a link"] as const,
      );
      gone.catch(() => {});
      await page.waitForURL(way === "by a link" ? "**/elsewhere" : "**");
      // What a browser under load did not let go any more is on the device, and the next page sends it.
      const next = await page.context().newPage();
      await next.goto(`${stage.server.url}/later`);
      await until(() => stage.server.received.length > 0);
      await says(next, "feedback", "answered");
      expect(stage.server.received).toHaveLength(1);
      expect(stage.server.received[0]?.remark).toBe("Kanarie 7");
      await page.context().close();
    });

  test("by closing the tab at once", async () => {
    const { page } = await visit(stage, shop(above));
    await fill(page);
    const next = await page.context().newPage();
    await page.evaluate(() => {
      const host = document.querySelector("klankbord-float")?.shadowRoot;
      host?.querySelector<HTMLElement>(".foot .main")?.click();
    });
    await page.close();
    stage.server.pages.set("/later", { html: shop(above) });
    await next.goto(`${stage.server.url}/later`);
    await until(() => stage.server.received.length > 0);
    expect(stage.server.received).toHaveLength(1);
    await next.context().close();
  });

  test("also while the server is down: the next page sends it", async () => {
    stage.server.answers.splice(0, 9, 503, 503, 201);
    const { page } = await visit(stage, shop(above));
    await fill(page);
    const gone = page.evaluate(() => {
      const host = document.querySelector("klankbord-float")?.shadowRoot;
      host?.querySelector<HTMLElement>(".foot .main")?.click();
      location.reload();
    });
    gone.catch(() => {});
    await until(() => stage.server.received.length > 0);
    await says(page, "feedback", "answered");
    expect(stage.server.received).toHaveLength(1);
    await page.context().close();
  });
});

describe("in two tabs of one site", () => {
  test("what is answered in one is not asked any more in the other", async () => {
    const { page } = await visit(stage, shop(above));
    await page.locator(".item").first().waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator(".item").first().waitFor();
    await answer(page);
    await page.getByText("Dank u wel").first().waitFor();
    await says(other, "feedback", "answered");
    expect(await cards(other)).toBe(0);
    await page.context().close();
  });

  test("what is sent away in one is gone in the other", async () => {
    const { page } = await visit(stage, shop(popover));
    await page.locator(".item").first().waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator(".item").first().waitFor();
    await page.getByRole("button", { name: "Sluiten" }).click();
    await says(other, "monitor", "dismissed");
    expect(await cards(other)).toBe(0);
    await page.context().close();
  });

  test("one draft that both send arrives as two answers", async () => {
    const survey = stage.server.surveys.get("feedback");
    if (!survey) throw new Error("no survey");
    stage.server.surveys.set("drafted", { ...survey, key: "drafted", draft: true });
    const html = shop(inline.replace("monitor", "drafted"));
    const { page } = await visit(stage, html);
    await fill(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("textarea").fill("Kanarie 8");
    await page.locator(".foot .main").click();
    await page.getByText("Dank u wel").first().waitFor();
    stage.server.answers.splice(0, 9, 409, 201);
    await other.locator(".foot .main").click();
    await other.getByText("Dank u wel").first().waitFor();
    expect(stage.server.received.map(({ remark }) => remark)).toEqual(["Kanarie 7", "Kanarie 8"]);
    expect(new Set(stage.server.received.map(({ id }) => id)).size).toBe(2);
    await page.context().close();
  });
});

describe("a survey that takes no more answers says so instead of asking", () => {
  test.each(["closed", "full", "over"])("behind the site's button: %s", async (how) => {
    const survey = stage.server.surveys.get("feedback");
    if (!survey) throw new Error("no survey");
    const rules = { ...survey.rules, ...(how === "over" && { until: "2020-01-01T00:00:00Z" }) };
    stage.server.surveys.set("ended", {
      ...survey,
      key: "ended",
      rules,
      ...(how === "closed" && { status: "closed" as const }),
      ...(how === "full" && { quotaReached: true }),
    });
    const { page } = await visit(
      stage,
      shop(
        `<script async src="/embed.js" data-survey="ended" data-mode="button" data-target="#own"></script>`,
      ),
    );
    await says(page, "ended", "waiting");
    await page.locator("#own").click();
    await page.getByRole("heading", { name: "Deze vragenlijst is gesloten." }).waitFor();
    expect(await page.locator(".item").count()).toBe(0);
    await page.getByRole("button", { name: "Sluiten" }).click();
    expect(await remembered(page, "ended:dismissed")).toBeNull();
    await page.context().close();
  });

  test("a refused answer's words show above the page too, whatever the rules say", async () => {
    stage.server.answers.splice(0, 9, 422);
    const tag = ruled(stage, "shut", { cap: 1 });
    const { page } = await visit(stage, shop(tag));
    await page.locator(".item").waitFor();
    await page.evaluate(() => {
      localStorage.setItem("klankbord:shut:refused", JSON.stringify("Kanarie 9"));
    });
    const survey = stage.server.surveys.get("shut");
    if (survey) stage.server.surveys.set("shut", { ...survey, status: "closed" });
    await page.reload();
    expect(await page.getByLabel("Uw tekst, om te kopiëren").inputValue()).toBe("Kanarie 9");
    await page.locator("klankbord-float").getByRole("button", { name: "Sluiten" }).last().click();
    await page.reload();
    await says(page, "shut", "closed");
    expect(await cards(page)).toBe(0);
    await page.context().close();
  });
});

describe("after thanks", () => {
  test.each(["Escape", "cross"])(
    "%s leaves nothing, and nobody is told that it was sent away",
    async (how) => {
      const { page } = await visit(stage, shop(above));
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        document.addEventListener("klankbord:dismissed", () => heard.push("dismissed"));
      });
      await answer(page);
      await page.getByText("Dank u wel").first().waitFor();
      if (how === "cross") await page.getByRole("button", { name: "Sluiten" }).click();
      else await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("klankbord-float .k").count()).toBe(0);
      expect(await page.evaluate("heard")).toEqual([]);
      expect(await remembered(page, "feedback:dismissed")).toBeNull();
      await page.context().close();
    },
  );
});

describe("what comes after the first question", () => {
  test("when it cannot be had is asked for again, and the answers are still there", async () => {
    const { page } = await visit(stage, shop(""));
    let blocked = true;
    await page.route(/assets\/later/, (route) => (blocked ? route.abort() : route.continue()));
    stage.server.pages.set("/blocked", { html: shop(popover) });
    await page.goto(`${stage.server.url}/blocked`);
    await cell(page, "satisfaction", 4).click();
    await cell(page, "importance", 5).click();
    for (let item = 0; item < 7; item++) {
      await page
        .getByText(`${item + 2} van 8`)
        .first()
        .waitFor();
      await page.getByRole("button", { name: "Overslaan" }).click();
    }
    await page.locator(".flag").waitFor();
    blocked = false;
    await page.getByRole("button", { name: "Opnieuw proberen" }).click();
    await page.locator("textarea").fill("Kanarie 7");
    await page.getByRole("button", { name: "Versturen" }).click();
    await page.getByText("Dank u wel").first().waitFor();
    expect(stage.server.received[0]).toMatchObject({
      ratings: { reachability: { satisfaction: 4, importance: 5 } },
      remark: "Kanarie 7",
    });
    await page.context().close();
  });

  test("another language that cannot be had is said, and the one that is there stays", async () => {
    const { page, told } = await visit(stage, shop(popover));
    await page.locator(".item").waitFor();
    await page.route(/language=fr/, (route) => route.abort());
    await page.getByLabel("Taal").selectOption("fr");
    await page.getByText("De vragen kunnen nu niet worden geladen.").first().waitFor();
    expect(await page.getByLabel("Taal").inputValue()).toBe("nl");
    await page.unroute(/language=fr/);
    await page.getByLabel("Taal").selectOption("fr");
    await page.getByText("joindre Glaszorg").first().waitFor();
    expect(told).toHaveLength(1);
    await page.context().close();
  });
});

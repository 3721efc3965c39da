import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import {
  cards,
  cell,
  remembered,
  ruled,
  says,
  shop,
  whyOf,
  type Stage,
  startStage,
  visit,
} from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

const hide = `<script>
  let seen = "hidden";
  Object.defineProperty(Document.prototype, "visibilityState", { get: () => seen });
  Object.defineProperty(Document.prototype, "hidden", { get: () => seen === "hidden" });
  window.see = (state) => { seen = state; document.dispatchEvent(new Event("visibilitychange")) };
</script>`;

describe("only what somebody could see counts as shown", () => {
  test("a tab behind shows and counts nothing until it is looked at, and its delay begins there", async () => {
    const { page } = await visit(stage, shop(ruled(stage, "behind", { cap: 1, delay: 2 }), hide));
    await says(page, "behind", "trigger");
    await page.waitForTimeout(2200);
    expect([
      await cards(page),
      await remembered(page, "behind:shown"),
      await remembered(page, "shown"),
    ]).toEqual([0, null, null]);
    await page.evaluate(`see("visible")`);
    await says(page, "behind", "delay");
    await page.locator(".item").waitFor();
    expect(await remembered(page, "behind:shown")).toBe("1");
    await page.context().close();
  });

  test("a trigger that comes behind waits for the eye", async () => {
    const { page } = await visit(stage, shop(ruled(stage, "told", { event: "ordered" }), hide));
    await says(page, "told", "trigger");
    await page.evaluate(`dispatchEvent(new Event("ordered"))`);
    await says(page, "told", "hidden");
    await page.evaluate(`see("visible")`);
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test("a page that the browser prepared and nobody opened spends nothing; opened it shows", async () => {
    const tag = ruled(stage, "prepared", { cap: 1, cooldown: 30 });
    stage.server.pages.set("/next", { html: shop(tag) });
    const { page } = await visit(
      stage,
      shop(
        `<a href="/next">Next</a><script type="speculationrules">{ "prerender": [{ "source": "list", "urls": ["/next"], "eagerness": "immediate" }] }</script>`,
      ),
    );
    await expect.poll(() => stage.server.asked.includes("GET /next"), { timeout: 10_000 }).toBe(true);
    await page.waitForTimeout(1000);
    expect(await remembered(page, "prepared:shown")).toBeNull();
    await page.locator("a").click();
    await page.locator(".item").waitFor();
    expect(await remembered(page, "prepared:shown")).toBe("1");
    await page.context().close();
  });
});

describe("an address rule is judged again without a load", () => {
  const basket = { urls: [{ match: "contains", value: "basket" }] } as const;
  const go = (page: Page, act: string): Promise<unknown> => page.evaluate(act);

  test.each([
    ["by pushState", `history.pushState(null, "", "/basket")`, `history.pushState(null, "", "/other")`],
    [
      "by replaceState",
      `history.replaceState(null, "", "?basket")`,
      `history.replaceState(null, "", "?other")`,
    ],
    ["by going back and forward", `history.pushState(null, "", "/basket")`, `history.back()`],
    ["by a hash", `location.hash = "basket"`, `location.hash = "other"`],
  ])("%s", async (_, there, away) => {
    const { page } = await visit(stage, shop(ruled(stage, "address", { ...basket, urls: [...basket.urls] })));
    await says(page, "address", "url");
    await go(page, there);
    await cell(page, "satisfaction", 4).click();
    await go(page, away);
    await says(page, "address", "url");
    expect(await cards(page)).toBe(0);
    await go(page, there);
    expect(await cell(page, "satisfaction", 4).isChecked()).toBe(true);
    expect(await remembered(page, "address:shown")).toBe("1");
    expect(await remembered(page, "address:dismissed")).toBeNull();
    await page.context().close();
  });

  test("also where the browser has no Navigation API", async () => {
    const { page } = await visit(
      stage,
      shop(
        ruled(stage, "old", { ...basket, urls: [...basket.urls] }),
        `<script>Object.defineProperty(window, "navigation", { value: undefined })</script>`,
      ),
    );
    await says(page, "old", "url");
    await go(page, `history.pushState(null, "", "/basket")`);
    await page.locator(".item").waitFor();
    await go(page, `history.pushState(null, "", "/other")`);
    await says(page, "old", "url");
    await page.context().close();
  });

  test("what the page's script opened elsewhere stays open", async () => {
    const { page } = await visit(stage, shop(ruled(stage, "forced", { ...basket, urls: [...basket.urls] })));
    await says(page, "forced", "url");
    await go(page, "klankbord.open()");
    await page.locator(".item").waitFor();
    await go(page, `history.replaceState(null, "", "?page=2")`);
    await page.waitForTimeout(300);
    expect(await cards(page)).toBe(1);
    await page.context().close();
  });

  test("the scroll begins anew at a new address", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<div style="height:3000px"></div>${ruled(stage, "anew", { scroll: 50, urls: [...basket.urls] })}`,
      ),
    );
    await says(page, "anew", "url");
    await go(page, "scrollTo(0, 2900)");
    await page.waitForTimeout(100);
    await go(page, `history.pushState(null, "", "/basket")`);
    await says(page, "anew", "scroll");
    await go(page, "scrollTo(0, 1800)");
    await page.locator(".item").waitFor();
    await page.context().close();
  });
});

describe("of two surveys above the page", () => {
  test("one shows at a time, and the next waits until it is away", async () => {
    const { page } = await visit(
      stage,
      shop(ruled(stage, "first", { cap: 1 }) + ruled(stage, "second", { cap: 1 })),
    );
    await page.locator(".item").waitFor();
    const [now = "", next = ""] =
      (await whyOf(page, "first")) === "shown" ? ["first", "second"] : ["second", "first"];
    await says(page, next, "turn");
    await page.waitForTimeout(300);
    expect([await cards(page), await remembered(page, `${next}:shown`)]).toEqual([1, null]);
    await page.getByRole("button", { name: "Verkleinen" }).click();
    await says(page, next, "turn");
    await page.getByRole("button", { name: /Verder/ }).click();
    await page.getByRole("button", { name: "Sluiten" }).click();
    await says(page, next, "shown");
    expect(await whyOf(page, now)).toBe("dismissed");
    expect(await remembered(page, `${next}:shown`)).toBe("1");
    await page.context().close();
  });

  test("the one that is asked for comes first, and the other comes back with its answers", async () => {
    const { page } = await visit(
      stage,
      shop(
        `${ruled(stage, "self", {})}<script async src="/embed.js" data-survey="feedback" data-mode="button" data-target="#own"></script>`,
      ),
    );
    await cell(page, "satisfaction", 4).click();
    await page.locator("#own").click();
    await page.locator("[data-item=service]").waitFor();
    await says(page, "self", "turn");
    expect(await cards(page)).toBe(1);
    await page.getByRole("button", { name: "Sluiten" }).click();
    await says(page, "self", "shown");
    expect(await cell(page, "satisfaction", 4).isChecked()).toBe(true);
    expect(await remembered(page, "self:dismissed")).toBeNull();
    await page.context().close();
  });

  test("a side tab stands beside the one that shows; one that is destroyed makes way", async () => {
    const { page } = await visit(
      stage,
      shop(
        `${ruled(stage, "gone", {})}<script async src="/embed.js?survey=feedback&mode=tab&label=Uw%20mening"></script>`,
      ),
    );
    await page.locator(".item").waitFor();
    await page.getByRole("button", { name: "Uw mening" }).waitFor();
    await page.evaluate(`klankbord.destroy("gone")`);
    await page.getByRole("button", { name: "Uw mening" }).click();
    await page.locator("[data-item=service]").waitFor();
    await page.context().close();
  });
});

test("a remembered time that lies in the future keeps no survey away", async () => {
  const { page } = await visit(
    stage,
    shop(
      ruled(stage, "future", { cooldown: 30, delay: 1 }),
      `<script>const later = String(Date.now() + 9e10);
       for (const name of ["shown", "future:dismissed"]) localStorage.setItem("klankbord:" + name, later);
       sessionStorage.setItem("klankbord:future:triggered", later);</script>`,
    ),
  );
  await page.locator(".item").waitFor();
  await page.context().close();
});

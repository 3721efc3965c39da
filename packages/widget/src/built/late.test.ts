import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { inline, shop, type Stage, startStage, visit } from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

/** Ten seconds of patience pass in half a one. */
const hurry = `<script>const wait = setTimeout; window.setTimeout = (work, ms, ...rest) => wait(work, ms === 10000 ? 500 : ms, ...rest)</script>`;

/** Opens the page, of whose requests those that fit go unanswered until told otherwise. */
async function hung(fits: RegExp, html: string): Promise<{ page: Page; told: string[]; answer: () => void }> {
  const { page, told } = await visit(stage, shop(""));
  let holds = true;
  await page.route(fits, async (route) => {
    if (!holds) await route.continue();
  });
  const path = "/hung";
  stage.server.pages.set(path, { html });
  await page.goto(stage.server.url + path);
  return { page, told, answer: () => (holds = false) };
}

describe("a place in the page whose questions do not come says so and is tried again:", () => {
  test("the definition never answers", async () => {
    const { page, told, answer } = await hung(/api\/v1\/surveys/, shop(inline, hurry));
    await page.getByText("Vragen niet geladen", { exact: true }).waitFor();
    expect(told).toEqual(['[klankbord] survey "monitor": no answer yet']);
    expect(await page.evaluate("klankbord.why()")).toEqual({ monitor: "unavailable" });
    answer();
    await page.getByRole("button", { name: "Herladen" }).click();
    await page.locator(".item").first().waitFor();
    await page.context().close();
  });

  test("the definition answers late", async () => {
    const { page } = await visit(stage, shop(""));
    let go = (): void => {};
    const gone = new Promise<void>((resolve) => (go = resolve));
    await page.route(/api\/v1\/surveys/, async (route) => {
      await gone;
      await route.continue();
    });
    stage.server.pages.set("/later", { html: shop(inline, hurry) });
    await page.goto(`${stage.server.url}/later`);
    await page.getByText("Vragen niet geladen", { exact: true }).waitFor();
    go();
    await page.locator(".item").first().waitFor();
    expect(await page.getByText("Vragen niet geladen", { exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test.each(["hangs", "fails"])("the bundle %s", async (how) => {
    const { page, told, answer } = await hung(/assets\/survey/, shop(inline, how === "hangs" ? hurry : ""));
    if (how === "fails") {
      await page.route(/assets\/survey/, (route) => route.abort(), { times: 1 });
      await page.reload();
    }
    const again = page.getByRole("button", { name: "Vragen niet geladen. Herladen" });
    await again.waitFor();
    expect(told).toHaveLength(how === "fails" ? 1 : 0);
    answer();
    await again.click();
    await page.locator(".item").first().waitFor();
    expect(await page.getByText("Vragen niet geladen", { exact: true }).isVisible()).toBe(false);
    await page.context().close();
  });

  test("the owner's own words between the tags stay", async () => {
    const html = shop(inline.replace("></klank", `><a href="/contact">Mail ons</a></klank`), hurry);
    const { page } = await hung(/assets\/survey/, html);
    await page.waitForTimeout(900);
    expect(await page.locator("klankbord-survey").innerText()).toBe("Mail ons");
    await page.context().close();
  });
});

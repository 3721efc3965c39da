import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { popover, shop, type Stage, startStage, visit } from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

describe("a tag whose data- attributes were dropped", () => {
  test("names its survey and settings in the address", async () => {
    const { page, told } = await visit(
      stage,
      shop(
        `<script async src="/embed.js?survey=monitor&mode=tab&label=Uw%20mening&hidden-values=location%3Da/b"></script>`,
      ),
    );
    await page.getByRole("button", { name: "Uw mening" }).waitFor();
    expect(told).toEqual([]);
    await page.context().close();
  });

  test("and what stands on the tag goes before the address", async () => {
    const { page } = await visit(
      stage,
      shop(popover.replace("embed.js", "embed.js?survey=feedback&position=top-start")),
    );
    await page.locator("[data-item=reachability]").waitFor();
    expect(await page.locator(".k").getAttribute("class")).toContain("top-start");
    await page.context().close();
  });

  test("is told once where nothing on the page names a survey", async () => {
    const { page, told } = await visit(
      stage,
      shop(`<script async src="/embed.js"></script><script async src="/embed.js"></script>`),
    );
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
    expect(told[0]).toContain("no survey is named");
    await page.waitForTimeout(1200);
    expect(told).toHaveLength(1);
    await page.context().close();
    const element = await visit(
      stage,
      shop(`<klankbord-survey survey="feedback"></klankbord-survey><script async src="/embed.js"></script>`),
    );
    await element.page.locator(".item").first().waitFor();
    await element.page.waitForTimeout(1300);
    expect(element.told).toEqual([]);
    await element.page.context().close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cell, focusIn, inline, shop, type Stage, startStage, until, visit } from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

const why = `window.klankbord.why()`;
const floats = `document.querySelectorAll("klankbord-float").length`;

describe("modes", () => {
  test("the site's own button opens it with the focus, its link does not lead away, and closing gives the focus back", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<a id="link" class="ask" href="/elsewhere">Feedback</a><script async src="/embed.js" data-survey="monitor" data-mode="button" data-target=".ask"></script>`,
      ),
    );
    await page.waitForFunction(`typeof klankbord === "object" && ${why}?.monitor === "waiting"`);
    await page.locator("#link").focus();
    await page.keyboard.press("Enter");
    await page.locator(".item").waitFor();
    expect(await focusIn(page)).toBe("radio 1");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(floats)).toBe(1);
    expect(await page.locator(".item").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("link");
    await page.context().close();
  });

  test("a side tab opens and closes to itself", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<script async src="/embed.js" data-survey="monitor" data-mode="tab" data-label="Uw mening"></script>`,
      ),
    );
    await page.getByRole("button", { name: "Uw mening" }).click();
    await cell(page, "satisfaction", 3).click();
    await page.getByRole("button", { name: "Sluiten" }).click();
    await page.getByRole("button", { name: "Uw mening" }).click();
    expect(await cell(page, "satisfaction", 3).isChecked()).toBe(true);
    await page.context().close();
  });

  test("a modal keeps the focus within, and Escape closes it", async () => {
    const { page } = await visit(
      stage,
      shop(`<script async src="/embed.js" data-survey="monitor" data-mode="modal"></script>`),
    );
    await page.locator("dialog .item").waitFor();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.id ?? "")).not.toBe("own");
    }
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog").count()).toBe(0);
    await page.locator("#own").click();
    await page.context().close();
  });

  test("an element is moved with its answers, changes with its attributes, and is gone when it is", async () => {
    const { page } = await visit(stage, shop(`<div id="a">${inline}</div><div id="b"></div>`));
    await cell(page, "satisfaction", 3).click();
    await page.evaluate(() =>
      document.querySelector("#b")?.append(document.querySelector("klankbord-survey") as Element),
    );
    await page.waitForTimeout(50);
    expect(await cell(page, "satisfaction", 3).isChecked()).toBe(true);
    await page.evaluate(() => document.querySelector("klankbord-survey")?.setAttribute("survey", "feedback"));
    await page.locator("[data-item=service]").waitFor();
    await page.evaluate(() => document.querySelector("klankbord-survey")?.remove());
    await page.waitForFunction("Object.keys(klankbord.why()).length === 0");
    await page.context().close();
  });

  test("two surveys stand on one page", async () => {
    const { page } = await visit(
      stage,
      shop(
        `${inline}<klankbord-survey survey="feedback" language="en" brand="#ffd400"></klankbord-survey><script async src="/embed.js" data-survey="monitor"></script>`,
      ),
    );
    await page.locator("klankbord-survey[survey=feedback] .item").first().waitFor();
    await page.locator("klankbord-survey[survey=monitor] .item").waitFor();
    await page.locator("klankbord-float .item").waitFor();
    const fill = page.locator("klankbord-survey[survey=feedback] .main");
    expect(await fill.evaluate((element) => getComputedStyle(element).color)).toBe("rgb(0, 0, 0)");
    await page.context().close();
  });

  test("the npm package's mount() puts a survey into an element and takes it out again", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<div id="place"></div><script type="module">import { mount } from "/survey.js"; window.placed = mount(document.querySelector("#place"), { host: location.origin, survey: "feedback", hidden: { location: "utrecht" } });</script>`,
      ),
    );
    await cell(page, "satisfaction", 5, "service").click();
    stage.server.received.length = 0;
    await page.locator(".foot .main").click();
    await until(() => stage.server.received.length === 1);
    expect(stage.server.received[0]?.dimensions).toEqual({ location: "utrecht" });
    await page.evaluate("placed.destroy()");
    expect(await page.evaluate(`document.querySelector("#place").childNodes.length`)).toBe(0);
    await page.context().close();
  });
});

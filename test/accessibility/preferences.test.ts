import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { type Site, startSite } from "../stage/site.ts";
import { allFaults } from "./audit.ts";
import { openStage, shopPage, storeSurvey } from "./stage.ts";
import { FULL, SEVEN, TEN } from "./survey.ts";

let server: RunningServer;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await Promise.all([FULL, SEVEN, TEN].map((survey) => storeSurvey(server.url, survey)));
  site = await startSite((url) => ({ html: shopPage(server.url, new URL(url, "http://site").searchParams) }));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.stop();
});

/** Colours and lines by which a part is known, as they are drawn. */
const drawn = (part: Locator): Promise<string> =>
  part.evaluate((element) => {
    const { backgroundColor, borderColor, borderWidth, outlineStyle, outlineColor, fontWeight } =
      getComputedStyle(element);
    return JSON.stringify({
      backgroundColor,
      borderColor,
      borderWidth,
      outlineStyle,
      outlineColor,
      fontWeight,
    });
  });

test("in forced colours the chosen cell, the focus and the buttons can be told from the rest", async () => {
  const stage = await openStage(browser, `${site.url}/?survey=full`, {
    name: "forced colours",
    context: { forcedColors: "active" },
  });
  const radios = stage.page.getByRole("group").first().getByRole("radio");
  const shown = stage.page.getByRole("group").first().locator("input + span");
  const free = await drawn(shown.nth(2));
  await radios.nth(1).click();
  await stage.rest();
  expect(await drawn(shown.nth(1)), "chosen").not.toBe(free);
  expect(await drawn(shown.nth(2)), "not chosen").toBe(free);
  const calm = await drawn(radios.nth(1));
  await stage.page.keyboard.press("ArrowRight");
  await stage.rest();
  expect(await drawn(radios.nth(2)), "focus").not.toBe(calm);
  const border = await stage.page
    .getByRole("button", { name: "Next", exact: true })
    .evaluate((button) => getComputedStyle(button).borderTopWidth);
  expect(Number.parseFloat(border)).toBeGreaterThan(0);
  await stage.close();
});

test("with reduced motion nothing moves or fades", async () => {
  const stage = await openStage(browser, `${site.url}/?survey=full`, {
    name: "reduced motion",
    context: { reducedMotion: "reduce" },
  });
  await stage.page.getByRole("radio").first().click();
  const moving = await stage.page.evaluate(() => {
    const root = [...document.querySelectorAll("*")].find((element) =>
      element.localName.startsWith("klankbord"),
    )?.shadowRoot;
    const timed = [...(root?.querySelectorAll("*") ?? [])].filter((element) =>
      [getComputedStyle(element).transitionDuration, getComputedStyle(element).animationDuration].some(
        (times) => times.split(",").some((time) => Number.parseFloat(time) > 0.001),
      ),
    );
    return [
      ...timed.map((element) => `${element.localName}.${element.className}`),
      ...(root?.getAnimations() ?? []).map(String),
    ];
  });
  expect(moving).toEqual([]);
  await stage.close();
});

test.each([
  ["seven", 320, "popover"],
  ["seven", 1280, "inline"],
  ["ten", 320, "popover"],
  ["ten", 390, "inline"],
  ["ten", 1280, "inline"],
  ["full", 320, "inline"],
  ["full", 1280, "modal"],
  ["full", 320, "modal"],
  ["full", 820, "inline"],
])(
  "the survey %s at %i px, %s: nothing found, every cell in view and large enough",
  async (survey, width, mode) => {
    const stage = await openStage(browser, `${site.url}/?survey=${survey}&mode=${mode}`, {
      name: "",
      context: { viewport: { width, height: 800 } },
    });
    await stage.rest();
    expect(await allFaults(stage)).toEqual([]);
    await stage.close();
  },
);

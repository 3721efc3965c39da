import axe from "axe-core";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { openDashboard } from "./reference/open.tsx";

const PAGES = ["priorities", "compare", "groups", "drivers", "trend", "indicators"];
const VIEWS = [
  ...PAGES.map((name) => `/insight/${name}?`),
  "/insight/priorities?survey=feedback",
  "/insight/compare?against=rest",
];

/** Rules of WCAG 2.2 A and AA, and axe's own best practices. */
async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const settled = async (): Promise<void> => {
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => document.querySelector("[aria-busy=true]")).toBeNull();
};

for (const view of VIEWS)
  for (const language of ["nl", "en"]) {
    test(`${view} in ${language} has no finding of axe`, async () => {
      await page.viewport(1280, 800);
      openDashboard(`${view}&language=${language}`);
      await settled();
      expect(await findings()).toEqual([]);
    });

    test(`${view} in ${language} fits a window of 320 px without scrolling sideways`, async () => {
      await page.viewport(320, 640);
      openDashboard(`${view}&language=${language}`);
      await settled();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(await findings()).toEqual([]);
    });
  }

test("what is pressed or chosen measures at least 24 px each way, with room around it", async () => {
  await page.viewport(390, 844);
  openDashboard("/insight/priorities?language=nl");
  await settled();
  const small = [...document.querySelectorAll("a, button:not(.term-ask), select, input")].filter(
    (element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && !element.classList.contains("skip") && (width < 24 || height < 30);
    },
  );
  expect(small.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
});

test("with hundreds of groups the pages, the field that finds one and the boxes have no finding of axe", async () => {
  for (const view of ["groups?find=plaats&", "priorities?", "compare?against=rest&"]) {
    openDashboard(`/insight/${view}language=nl`, { places: 600 });
    await settled();
    expect(await findings()).toEqual([]);
  }
});

test("sign-in, empty and failed states have no finding of axe", async () => {
  for (const given of [{ token: "x" }, { rows: 0 }, { rows: 4 }, { up: false }]) {
    openDashboard("/insight/priorities?language=en&period=all", given);
    await expect.poll(() => document.querySelector("[aria-busy=true]")).toBeNull();
    await expect.poll(() => document.querySelector("h1, [role=alert]")).not.toBeNull();
    expect(await findings()).toEqual([]);
  }
});

test("names in the picture take no more room than was kept for them, in the very font", async () => {
  await page.viewport(1280, 800);
  await document.fonts.ready;
  openDashboard("/insight/priorities?language=nl");
  await settled();
  await document.fonts.load('600 16px "Source Sans 3 Variable"');
  const svg = document.querySelector(".picture svg");
  const texts = [...(svg?.querySelectorAll("text[paint-order=stroke]") ?? [])];
  const boxes = texts.map((text) => text.getBoundingClientRect());
  expect(texts.length).toBeGreaterThan(8);
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      const apart =
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom <= other.top + 4 ||
        other.bottom <= one.top + 4;
      expect(apart, `${texts[at]?.textContent ?? ""} covers another name`).toBe(true);
    }
});

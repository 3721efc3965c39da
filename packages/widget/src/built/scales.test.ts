import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { LANGUAGES } from "@klankbord/shared";
import { shop, type Stage, startStage, visit } from "../../test/browser.ts";
import { readySurvey } from "../../test/fixtureServer.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
  for (const scale of [5, 7, 10] as const)
    stage.server.surveys.set(`scale${scale}`, readySurvey("monitor", { key: `scale${scale}`, scale }));
}, 60_000);
afterAll(() => stage.close());

interface Drawn {
  /** Of each cell, in the order of its value. */
  cells: { x: number; y: number; width: number; height: number; words: string; wordsShown: boolean }[];
  /** Of the words under the row: text, middle, and where they begin and end. */
  ends: { text: string; left: number; right: number; top: number }[];
  /** Right edge of the card. */
  right: number;
}

/** Every scale that is in view, by its boxes. */
function scales(page: Page): Promise<Drawn[]> {
  return page.evaluate(() => {
    const host = document.querySelector("klankbord-survey, klankbord-float");
    const root = host?.shadowRoot;
    const card = root?.querySelector(".card")?.getBoundingClientRect();
    return [...(root?.querySelectorAll("fieldset") ?? [])].map((fieldset) => ({
      right: card?.right ?? 0,
      cells: [...fieldset.querySelectorAll(".cells .cell")].map((cell) => {
        const { x, y, width, height } = cell.querySelector("span")?.getBoundingClientRect() ?? new DOMRect();
        const words = cell.querySelector("i");
        const shown = words?.getBoundingClientRect();
        return {
          x,
          y,
          width,
          height,
          words: words?.textContent ?? "",
          wordsShown:
            Math.min(shown?.width ?? 0, shown?.height ?? 0) > 8 && Math.abs((shown?.y ?? 0) - y) < height,
        };
      }),
      ends: [...fieldset.querySelectorAll<HTMLElement>(".ends > span")]
        .filter((end) => end.offsetHeight > 0 && end.textContent !== "")
        .map((end) => {
          const range = document.createRange();
          range.selectNodeContents(end);
          const { left, right, top } = range.getBoundingClientRect();
          return { text: end.textContent ?? "", left, right, top };
        }),
    }));
  });
}

function check({ cells, ends, right }: Drawn, rtl = false): void {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) throw new Error("no cells");
  for (const cell of cells) {
    expect(Math.min(cell.width, cell.height)).toBeGreaterThanOrEqual(24);
    expect(cell.x + cell.width).toBeLessThanOrEqual(right + 0.5);
  }
  const isRow = cells.every(({ y }) => y === first.y);
  if (!isRow) {
    // A list: one below the other, and the words at both ends beside their own cells.
    expect(cells.every(({ x }) => x === first.x)).toBe(true);
    expect(cells.map(({ y }) => y)).toEqual(cells.map(({ y }) => y).toSorted((a, b) => a - b));
    expect([first.wordsShown, last.wordsShown]).toEqual([true, true]);
    expect(ends).toEqual([]);
    return;
  }
  const xs = cells.map(({ x }) => x);
  expect(xs).toEqual(xs.toSorted((a, b) => (rtl ? b - a : a - b)));
  // Heard for all, seen for the first row of a wide list: then nothing stands under the others.
  if (ends.length === 0) return;
  const [low, high] = [ends[0], ends.at(-1)];
  expect([low?.text, high?.text]).toEqual([first.words, last.words]);
  // The word of an end begins at the outer edge of its own cell, and stands below the row.
  expect(Math.abs((low?.left ?? 0) - first.x)).toBeLessThanOrEqual(2);
  expect(Math.abs((high?.right ?? 0) - (last.x + last.width))).toBeLessThanOrEqual(2);
  for (const end of [low, high]) expect(end?.top).toBeGreaterThanOrEqual(first.y + first.height - 1);
  expect(low?.right).toBeLessThanOrEqual(high?.left ?? 0);
}

test.each(LANGUAGES)(
  "in %s the words at both ends stand by the cells they name, on every scale and width",
  async (language) => {
    for (const scale of [5, 7, 10]) {
      for (const mode of ["inline", "popover"]) {
        const tag =
          mode === "inline"
            ? `<klankbord-survey survey="scale${scale}" language="${language}"></klankbord-survey><script async src="/embed.js"></script>`
            : `<script async src="/embed.js" data-survey="scale${scale}" data-language="${language}"></script>`;
        const { page } = await visit(stage, shop(tag), { viewport: { width: 320, height: 800 } });
        await page.locator(".item").first().waitFor();
        for (const width of mode === "inline"
          ? [320, 360, 390, 480, 639, 720, 820, 1024, 1280]
          : [320, 390, 768]) {
          await page.setViewportSize({ width, height: 800 });
          const wide = mode === "inline" && width >= 720;
          await expect.poll(() => page.locator(".item").count()).toBe(wide ? 8 : 1);
          for (const drawn of await scales(page)) {
            expect(drawn.cells).toHaveLength(scale);
            check(drawn);
          }
        }
        await page.context().close();
      }
    }
  },
  120_000,
);

test("in a narrow column a scale is a list", async () => {
  for (const [scale, width] of [
    [5, 200],
    [7, 230],
    [10, 260],
  ] as const) {
    const { page } = await visit(
      stage,
      shop(
        `<div style="width:${width}px"><klankbord-survey survey="scale${scale}"></klankbord-survey></div><script async src="/embed.js"></script>`,
      ),
    );
    await page.locator(".item").first().waitFor();
    const drawn = await scales(page);
    expect(drawn).toHaveLength(2);
    for (const one of drawn) {
      expect(new Set(one.cells.map(({ y }) => y)).size).toBe(scale);
      check(one);
    }
    await page.context().close();
  }
});

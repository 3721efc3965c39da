import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  cell,
  focusIn,
  inline,
  ITEMS,
  popover,
  shop,
  type Stage,
  startStage,
  visit,
} from "../../test/browser.ts";
import { readySurvey } from "../../test/fixtureServer.ts";

let lean: Stage;
let whole: Stage;

beforeAll(async () => {
  [lean, whole] = await Promise.all([startStage(), startStage("whole")]);
  for (const { server } of [lean, whole])
    server.surveys.set("monitor", readySurvey("monitor", { contact: { asked: true } }));
}, 60_000);
afterAll(() => Promise.all([lean.close(), whole.close()]));

/** All that is drawn, with the state of every control, and where the focus is. */
async function drawn(page: Page): Promise<string> {
  const tree = await page.evaluate(() => {
    const draw = (node: Node): string => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? "";
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).toSorted();
      const state = node instanceof HTMLInputElement ? ` ${node.value} ${node.checked}` : "";
      return `<${node.localName} ${attributes.join(" ")}${state}>${[...node.childNodes].map(draw).join("")}</>`;
    };
    const host = document.querySelector("klankbord-survey, klankbord-float");
    return [...(host?.shadowRoot?.childNodes ?? [])].map(draw).join("");
  });
  // Every answer has an id of its own, which the radios' names begin with.
  return `${tree.replace(/name=[\w-]{24}/g, "name=")} focus: ${await focusIn(page)}`;
}

type Step = (page: Page) => Promise<unknown>;

const choose =
  (side: string, value: number | "na", item?: string): Step =>
  async (page) => {
    await cell(page, side, value, item).focus();
    await page.keyboard.press("Space");
  };
const press =
  (name: string): Step =>
  (page) =>
    page.getByRole("button", { name, exact: true }).click();

/** One item at a time: every screen, there and back, with all that can be missing or go wrong. */
const STEPS: Step[] = [
  (page) => page.locator(".item").waitFor(),
  choose("satisfaction", 3),
  press("Verder"),
  choose("importance", "na"),
  (page) => page.locator("select").selectOption("de"),
  (page) => page.locator("select").selectOption("nl"),
  press("Verkleinen"),
  (page) => page.locator(".small button").click(),
  press("Verder"),
  press("Terug"),
  press("Verder"),
  ...ITEMS.slice(1).map(() => press("Overslaan")),
  (page) => page.locator("textarea").fill("Snel & <b>goed</b>"),
  (page) => page.locator("[type=checkbox]").check(),
  press("Versturen"),
  (page) => page.locator("[name=email]").fill("klant@example.org"),
  (page) => page.locator("[type=checkbox]").uncheck(),
  async (page) => {
    await press("Versturen")(page);
    await page.locator("h2", { hasText: "Bewaard" }).waitFor();
  },
  async (page) => {
    await press("Opnieuw proberen")(page);
    await page.locator("h2", { hasText: "Dank" }).waitFor();
  },
  press("Sluiten"),
];

/** All items in a list. */
const LIST_STEPS: Step[] = [
  (page) => page.locator(".list .item").last().waitFor(),
  choose("satisfaction", 2, "attention"),
  choose("importance", 5, "outcome"),
  (page) => page.setViewportSize({ width: 400, height: 800 }),
  (page) => page.setViewportSize({ width: 1200, height: 900 }),
  press("Versturen"),
  press("Versturen"),
  async (page) => {
    await press("Versturen")(page);
    await page.locator("h2").waitFor();
  },
];

test.each([
  ["one at a time", popover, 390, STEPS],
  ["in a list", inline, 1200, LIST_STEPS],
] as const)(
  "cutting the libraries changes nothing that is drawn, %s",
  async (_, body, width, steps) => {
    const walks = await Promise.all(
      [lean, whole].map(async (stage) => {
        stage.server.answers.splice(0, Infinity, ...(body === popover ? [503, 201] : [201]));
        const { page, complaints } = await visit(stage, shop(body), { viewport: { width, height: 900 } });
        const seen: string[] = [];
        for (const step of steps) {
          await step(page);
          await page.waitForTimeout(50);
          seen.push(await drawn(page));
        }
        await page.context().close();
        return { seen, complaints, sent: stage.server.received.at(-1)?.ratings };
      }),
    );
    expect(new Set(walks[0]?.seen).size).toBeGreaterThan(steps.length / 2);
    expect(walks[0]).toEqual(walks[1]);
    expect(walks[0]?.complaints).toEqual([]);
  },
  60_000,
);

test("the cut is worth it: over a tenth of the bundle", () => {
  const [cut, uncut] = [lean, whole].map(({ dist }) => {
    const assets = join(dist, "assets");
    const name = readdirSync(assets).find((file) => file.startsWith("survey-")) ?? "";
    return statSync(join(assets, name)).size;
  });
  expect(cut).toBeLessThan(0.9 * (uncut ?? 0));
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inline, says, shop, type Stage, startStage, visit } from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

const tag = (attributes: string): string =>
  `<script async src="/embed.js" data-survey="monitor" ${attributes}></script>`;

describe("what the owner mistyped is one line in his console, once:", () => {
  test.each([
    ["a mode", tag(`data-mode="hologram"`), 'data-mode="hologram" is not known'],
    ["a position", tag(`data-position="bottom"`), 'data-position="bottom" is not known'],
    [
      "a position of a tab",
      tag(`data-mode="tab" data-position="top-end"`),
      'data-position="top-end" is not known',
    ],
    ["a colour", tag(`data-brand="teal"`), 'data-brand="teal" is not known, use #rrggbb'],
    ["a scheme", tag(`data-scheme="night"`), 'data-scheme="night" is not known'],
    ["a language", tag(`data-language="es"`), 'no language "es", it has nl, en, de, fr'],
    [
      "a button that is not there",
      tag(`data-mode="button" data-target=".ask"`),
      'no element fits data-target=".ask"',
    ],
    ["a selector", tag(`data-mode="button" data-target="###"`), 'data-target="###" is no selector'],
    ["a button without its target", tag(`data-mode="button"`), 'data-mode="button" needs data-target'],
    [
      "a place that is not there",
      tag(`data-mode="inline" data-target="#here"`),
      'no element fits the target "#here"',
    ],
    [
      "a mode on an element",
      inline.replace("></klank", ` mode="modal"></klank`),
      'mode="modal" is not known, use inline',
    ],
    [
      "a colour on an element",
      inline.replace("></klank", ` brand="0b5e6b"></klank`),
      'brand="0b5e6b" is not known',
    ],
    [
      "a host without its scheme",
      tag(`data-host="klankbord.example"`),
      "klankbord.example/api/v1/surveys/monitor?language=,nl: ",
    ],
  ])("%s", async (_, html, line) => {
    const { page, told, complaints } = await visit(stage, shop(html));
    await expect.poll(() => told, { timeout: 10_000 }).toHaveLength(1);
    expect(told[0]).toContain('[klankbord] survey "monitor": ');
    expect(told[0]).toContain(line);
    await page.waitForTimeout(300);
    expect(told).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("a button that comes within a second, and one in a web component, is no fault", async () => {
    for (const script of [
      `addEventListener("load", () => setTimeout(() => document.body.append(Object.assign(document.createElement("a"), { className: "ask" })), 300))`,
      `document.querySelector("main").attachShadow({ mode: "open" }).innerHTML = '<button class="ask">Ask</button>'`,
    ]) {
      const html = shop(`<script>${script}</script>${tag(`data-mode="button" data-target=".ask"`)}`);
      const { page, told } = await visit(stage, html);
      await page.waitForTimeout(1800);
      expect(told).toEqual([]);
      await page.context().close();
    }
  });

  test("a place below a script that came early is no fault", async () => {
    const { page, told } = await visit(
      stage,
      shop(`<div id="here"></div>`, tag(`data-mode="inline" data-target="#here"`).replace("async", "")),
    );
    await page.locator("#here .item").waitFor();
    expect(told).toEqual([]);
    await page.context().close();
  });
});

test("why() tells of each place of a survey, and `shown` where one of them shows", async () => {
  const { page } = await visit(stage, shop(inline + tag(`data-mode="button" data-target="#own"`)));
  await says(page, "monitor (inline)", "shown");
  await says(page, "monitor (button)", "waiting");
  await says(page, "monitor", "shown");
  await page.locator("klankbord-survey").evaluate((element) => element.remove());
  await says(page, "monitor", "waiting");
  expect(await page.evaluate("klankbord.why()")).toEqual({ monitor: "waiting" });
  await page.evaluate(() =>
    document.querySelector("main")?.append(
      ...[1, 2].map(() => {
        const element = document.createElement("klankbord-survey");
        element.setAttribute("survey", "monitor");
        return element;
      }),
    ),
  );
  await says(page, "monitor (inline 2)", "shown");
  expect(await page.evaluate("Object.keys(klankbord.why()).length")).toBe(4);
  await page.context().close();
});

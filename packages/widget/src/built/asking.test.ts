import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  cell,
  focusIn,
  inline,
  ITEMS,
  popover,
  shop,
  type Stage,
  startStage,
  until,
  visit,
} from "../../test/browser.ts";
import { BUSY } from "../../test/fixtureServer.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

test.each([
  [320, 568],
  [390, 844],
])("a complete monitor takes 17 taps at %i px, each on the screen", async (width, height) => {
  const { page } = await visit(stage, shop(popover), { viewport: { width, height }, hasTouch: true });
  await page.locator(".item").waitFor();
  stage.server.received.length = 0;
  let taps = 0;
  const tap = async (target: ReturnType<typeof cell>): Promise<void> => {
    const box = await target.boundingBox();
    if (!box) throw new Error("not drawn");
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    taps++;
  };
  for (const item of ITEMS) {
    await page.locator(`[data-item=${item}]`).waitFor();
    await tap(cell(page, "satisfaction", 4));
    await tap(cell(page, "importance", 5));
  }
  await page.locator("textarea").waitFor();
  await tap(page.locator(".foot .main"));
  await page.getByText("Dank u wel").first().waitFor();
  expect(taps).toBe(17);
  expect(Object.keys(stage.server.received[0]?.ratings ?? {})).toEqual(ITEMS);
  await page.context().close();
});

describe("by keyboard alone", () => {
  test("arrows choose and never go on; the focus follows each step; the answer arrives", async () => {
    const { page } = await visit(stage, shop(inline));
    await page.locator(".item").waitFor();
    stage.server.received.length = 0;
    await page.locator("#own").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    for (const item of ITEMS) {
      expect(await focusIn(page)).toBe("radio 1");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowLeft");
      await page.waitForTimeout(500);
      expect(await page.locator(`[data-item=${item}]`).count()).toBe(1);
      await page.keyboard.press("Tab");
      if (item !== ITEMS[0]) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    }
    expect(await focusIn(page)).toBe("div closing");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Dank");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until(() => stage.server.received.length > 0);
    expect(stage.server.received[0]).toMatchObject({
      remark: "Dank",
      ratings: { reachability: { satisfaction: 2, importance: "na" }, expectation: { satisfaction: 2 } },
    });
    await page.locator("h2").waitFor();
    expect(await focusIn(page)).toBe("h2");
    await page.context().close();
  });

  test("what is missing gets the focus and a sentence", async () => {
    const { page } = await visit(stage, shop(popover));
    await cell(page, "satisfaction", 2).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    expect(await page.locator(".flag").textContent()).toContain("ontbreekt nog een antwoord");
    expect(await page.locator("[role=status]").textContent()).toContain("ontbreekt nog een antwoord");
    expect(
      await page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.closest("fieldset")?.className,
      ),
    ).toBe("importance");
    await page.context().close();
  });

  test("Escape makes the popover small, and its button brings it back with the focus", async () => {
    const { page } = await visit(stage, shop(popover));
    await cell(page, "satisfaction", 2).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    expect(await focusIn(page)).toBe("button act main");
    await page.keyboard.press("Enter");
    expect(await focusIn(page)).toBe("radio 2");
    await page.context().close();
  });
});

test("names say item and scale, and each value's own", async () => {
  const { page } = await visit(stage, shop(popover));
  await page.locator(".item").waitFor();
  const group = page.getByRole("group", {
    name: "Glaszorg was gemakkelijk bereikbaar voor mijn feedback Hoe belangrijk is dit voor u?",
  });
  expect(await group.getByRole("radio").count()).toBe(6);
  await group.getByRole("radio", { name: "5 heel belangrijk" }).click();
  expect(await group.getByRole("radio", { name: "5 heel belangrijk" }).isChecked()).toBe(true);
  expect(await group.getByRole("radio", { name: "n.v.t. niet van toepassing" }).isVisible()).toBe(true);
  await page.context().close();
});

test("back keeps the answers, and one step changes one", async () => {
  const { page } = await visit(stage, shop(popover));
  await cell(page, "satisfaction", 2).click();
  await cell(page, "importance", 5).click();
  await page.locator("[data-item=first_response]").waitFor();
  await page.getByRole("button", { name: "Terug" }).click();
  expect(await cell(page, "satisfaction", 2).isChecked()).toBe(true);
  await cell(page, "satisfaction", 3).click();
  await page.waitForTimeout(500);
  expect(await cell(page, "satisfaction", 3, "reachability").isChecked()).toBe(true);
  await page.context().close();
});

test("the language changes in place and keeps the answers", async () => {
  const { page } = await visit(stage, shop(popover));
  await cell(page, "satisfaction", 2).click();
  await page.getByLabel("Taal").selectOption("fr");
  await page.getByText("joindre Glaszorg").first().waitFor();
  expect(await page.locator(".k").getAttribute("lang")).toBe("fr");
  expect(await cell(page, "satisfaction", 2).isChecked()).toBe(true);
  await page.context().close();
});

test("a wide container shows all items in one list, a narrow one an item at a time, by its own width", async () => {
  const { page } = await visit(stage, shop(`<div id="room">${inline}</div>`), {
    viewport: { width: 1280, height: 800 },
  });
  await page.locator(".item").first().waitFor();
  expect(await page.locator(".item").count()).toBe(8);
  await cell(page, "importance", 3, "outcome").click();
  await page.evaluate(() => ((document.querySelector("#room") as HTMLElement).style.width = "500px"));
  await page.waitForFunction(
    () => document.querySelector("klankbord-survey")?.shadowRoot?.querySelectorAll(".item").length === 1,
  );
  await page.evaluate(() => ((document.querySelector("#room") as HTMLElement).style.width = "1100px"));
  await page.locator("[data-item=outcome]").waitFor();
  expect(await cell(page, "importance", 3, "outcome").isChecked()).toBe(true);
  await page.context().close();
});

test("nothing scrolls sideways and no text is cut at 320 px, in all four languages and three scales", async () => {
  for (const scale of [5, 7, 10] as const) {
    const monitor = stage.server.surveys.get("monitor");
    if (!monitor) throw new Error("no survey");
    stage.server.surveys.set(`s${scale}`, { ...monitor, key: `s${scale}`, scale });
    for (const language of ["nl", "en", "de", "fr"]) {
      const { page } = await visit(
        stage,
        shop(popover.replace('"monitor"', `"s${scale}" data-language="${language}"`)),
        { viewport: { width: 320, height: 700 } },
      );
      await page.locator(".item").waitFor();
      const wide = await page.evaluate(() => {
        const root = document.querySelector("klankbord-float")?.shadowRoot;
        return [...(root?.querySelectorAll(".card, .card *:not(i)") ?? [])]
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .map((element) => `${element.localName}.${element.className} ${element.textContent}`);
      });
      expect(wide, `${language} ${scale}`).toEqual([]);
      await page.context().close();
    }
  }
});

test("axe finds nothing in the asking, pointed-out, closing, unsent and thanking states", async () => {
  const { page } = await visit(stage, shop(popover.replace("monitor", "feedback")));
  const check = async (state: string): Promise<void> => {
    await page.evaluate(axe.source);
    const result = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document),
    );
    expect(
      result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
      state,
    ).toEqual([]);
  };
  await page.locator(".item").first().waitFor();
  await check("asking");
  await page.locator(".foot .main").click();
  await check("pointed out");
  await cell(page, "satisfaction", 2, "service").click();
  await page.locator("[type=checkbox]").check();
  await page.locator(".foot .main").click();
  await check("contact missing");
  await page.locator("[name=phone]").fill("0612345678");
  stage.server.answers.splice(0, 9, BUSY, 201);
  await page.locator(".foot .main").click();
  await page.getByText("Bewaard, nog niet verstuurd").first().waitFor();
  await check("unsent");
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await page.getByText("Dank u wel").first().waitFor();
  await check("thanks");
  await page.context().close();
});

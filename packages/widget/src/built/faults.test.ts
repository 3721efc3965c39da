import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cell, inline, popover, shop, type Stage, startStage, until, visit } from "../../test/browser.ts";
import { BUSY } from "../../test/fixtureServer.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => {
  stage.server.received.length = 0;
  stage.server.answers.splice(0, 9, 201);
});

const feedback = inline.replace("monitor", "feedback");

async function answer(page: Page): Promise<void> {
  await cell(page, "satisfaction", 2, "service").click();
  await page.locator("textarea").fill("Kanarie 7");
  await page.locator(".foot .main").click();
}

/** Everything that the page keeps on the device, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const entries = await new Promise<unknown>((resolve) => {
      const opening = indexedDB.open("klankbord", 1);
      opening.addEventListener("upgradeneeded", () =>
        opening.result.createObjectStore("outbox", { keyPath: "id" }),
      );
      opening.addEventListener("success", () => {
        const all = opening.result.transaction("outbox").objectStore("outbox").getAll();
        all.addEventListener("success", () => {
          resolve(all.result);
          opening.result.close();
        });
      });
    });
    return JSON.stringify([entries, { ...localStorage }, { ...sessionStorage }, document.cookie]);
  });
}

describe("an answer that could not be sent", () => {
  test.each([500, 503, 429])("after %i is kept, said so, and sent when asked again", async (status) => {
    stage.server.answers.splice(0, 9, { status, headers: { "retry-after": "600" } }, 201);
    const { page, complaints, told } = await visit(stage, shop(feedback));
    await answer(page);
    await page.getByText("Bewaard, nog niet verstuurd").first().waitFor();
    expect(await kept(page)).toContain("Kanarie 7");
    await page.getByRole("button", { name: "Opnieuw proberen" }).click();
    await page.getByText("Dank u wel").first().waitFor();
    expect(stage.server.received).toHaveLength(1);
    expect(await kept(page)).not.toContain("Kanarie");
    expect(complaints).toEqual([]);
    expect(told).toHaveLength(1);
    await page.context().close();
  });

  test("arrives exactly once from a later page, after its own was closed", async () => {
    stage.server.answers.splice(0, 9, BUSY, 201);
    const { page } = await visit(stage, shop(feedback));
    await answer(page);
    await page.getByText("Bewaard, nog niet verstuurd").first().waitFor();
    const next = await page.context().newPage();
    await page.close();
    const path = "/next";
    stage.server.pages.set(path, { html: shop(popover) });
    await next.goto(stage.server.url + path);
    await until(() => stage.server.received.length === 1);
    await next.reload();
    await next.waitForTimeout(500);
    expect(stage.server.received).toHaveLength(1);
    expect(stage.server.received[0]?.remark).toBe("Kanarie 7");
    expect(await kept(next)).not.toContain("Kanarie");
    await next.context().close();
  });

  test("goes out by itself when the network is back", async () => {
    const { page } = await visit(stage, shop(feedback));
    await page.locator(".item").first().waitFor();
    await page.context().setOffline(true);
    await answer(page);
    await page.getByText("Bewaard, nog niet verstuurd").first().waitFor();
    await page.context().setOffline(false);
    await page.getByText("Dank u wel").first().waitFor();
    expect(stage.server.received).toHaveLength(1);
    await page.context().close();
  });

  test("says that only this page holds it where the browser keeps nothing", async () => {
    stage.server.answers.splice(0, 9, BUSY, 201);
    const { page, complaints } = await visit(
      stage,
      shop(
        `<script>IDBFactory.prototype.open = () => { throw new DOMException("blocked", "SecurityError") }; Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError") } })</script>${feedback}`,
      ),
    );
    await answer(page);
    await page.getByText("Laat deze pagina open").waitFor();
    await page.getByRole("button", { name: "Opnieuw proberen" }).click();
    await page.getByText("Dank u wel").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("is not sent again after a final refusal: the customer keeps the words until they are sent away, the owner finds why", async () => {
    stage.server.answers.splice(0, 9, 422);
    const { page, told } = await visit(stage, shop(feedback));
    await answer(page);
    await page.getByText("Niet aangekomen").first().waitFor();
    expect(await page.getByLabel("Uw tekst, om te kopiëren").inputValue()).toBe("Kanarie 7");
    expect(told).toEqual(["[klankbord] the answer was not taken: 422 survey_closed As the test asked."]);
    await page.reload();
    await page.getByText("Niet aangekomen").first().waitFor();
    expect(await page.getByLabel("Uw tekst, om te kopiëren").inputValue()).toBe("Kanarie 7");
    await page.getByRole("button", { name: "Sluiten" }).click();
    await page.reload();
    await page.locator(".item").first().waitFor();
    expect(await kept(page)).not.toContain("Kanarie");
    expect(await kept(page)).not.toContain("answered");
    await page.context().close();
  });
});

describe("a survey that cannot be shown", () => {
  test("in the page's text says so and can be tried again; the owner finds why, once", async () => {
    const { page, told, complaints } = await visit(stage, shop(inline.replace("monitor", "nothere")));
    await page.getByText("Vragen niet geladen").waitFor();
    await page.getByRole("button", { name: "Herladen" }).click();
    await page.waitForTimeout(200);
    expect(told).toEqual(['[klankbord] survey "nothere": Error: unknown_survey: There is no such survey.']);
    const feedbackSurvey = stage.server.surveys.get("feedback");
    if (feedbackSurvey) stage.server.surveys.set("nothere", { ...feedbackSurvey, key: "nothere" });
    await page.getByRole("button", { name: "Herladen" }).click();
    await page.locator(".item").first().waitFor();
    expect(complaints).toEqual([]);
    stage.server.surveys.delete("nothere");
    await page.context().close();
  });

  test("above the page shows nothing at all", async () => {
    const { page, told } = await visit(stage, shop(popover.replace("monitor", "nothere")));
    await until(() => told.length === 1);
    expect(await page.locator("klankbord-float").count()).toBe(0);
    await page.context().close();
  });

  test("because it is closed says so", async () => {
    const feedbackSurvey = stage.server.surveys.get("feedback");
    if (feedbackSurvey)
      stage.server.surveys.set("closed", { ...feedbackSurvey, key: "closed", status: "closed" });
    const { page } = await visit(stage, shop(inline.replace("monitor", "closed")));
    await page.getByText("Deze vragenlijst is gesloten.").waitFor();
    await page.context().close();
  });
});

test("hidden values off the list are told to the owner and never sent", async () => {
  const { page, told } = await visit(
    stage,
    shop(feedback.replace("></klank", ` hidden-values="location=utrecht&amp;employee=jan"></klank`)),
  );
  await answer(page);
  await until(() => stage.server.received.length === 1);
  expect(stage.server.received[0]?.dimensions).toEqual({ location: "utrecht" });
  expect(told).toEqual(["[klankbord] the survey does not take employee=jan"]);
  await page.context().close();
});

describe("leaving half-way", () => {
  test("sends what there is where the survey allows it, and completes it under the same id", async () => {
    const survey = stage.server.surveys.get("monitor");
    if (!survey) throw new Error("no survey");
    stage.server.surveys.set("half", { ...survey, key: "half", partial: "keep" });
    const { page } = await visit(
      stage,
      shop(`<script async src="/embed.js" data-survey="half" data-mode="tab" data-label="Tab"></script>`),
    );
    await page.getByRole("button", { name: "Tab" }).click();
    await cell(page, "satisfaction", 2).click();
    await page.getByRole("button", { name: "Sluiten" }).click();
    await until(() => stage.server.received.length === 1);
    await page.getByRole("button", { name: "Tab" }).click();
    await page.getByRole("button", { name: "Sluiten" }).click();
    await page.getByRole("button", { name: "Tab" }).click();
    await cell(page, "importance", 2).click();
    for (const item of [
      "first_response",
      "attention",
      "professionalism",
      "outcome",
      "settlement",
      "recommendation",
      "expectation",
    ]) {
      await page.locator(`[data-item=${item}]`).waitFor();
      await page.getByRole("button", { name: "Overslaan" }).click();
    }
    await page.getByRole("button", { name: "Versturen" }).click();
    await until(() => stage.server.received.length === 2);
    const [partial, whole] = stage.server.received;
    expect([partial?.partial, whole?.partial]).toEqual([true, false]);
    expect(whole?.id).toBe(partial?.id);
    await page.context().close();
  });

  test("sends nothing where it does not", async () => {
    const { page } = await visit(stage, shop(popover));
    await cell(page, "satisfaction", 2).click();
    await page.getByRole("button", { name: "Sluiten" }).click();
    await page.waitForTimeout(300);
    expect(stage.server.received).toEqual([]);
    expect(await kept(page)).not.toMatch(/reachability|satisfaction/);
    await page.context().close();
  });

  test("keeps a draft only where the owner switched it on", async () => {
    const survey = stage.server.surveys.get("monitor");
    if (!survey) throw new Error("no survey");
    stage.server.surveys.set("drafted", { ...survey, key: "drafted", draft: true });
    const { page } = await visit(stage, shop(inline.replace("monitor", "drafted")));
    await cell(page, "satisfaction", 2).click();
    await cell(page, "importance", 4).click();
    await page.locator("[data-item=first_response]").waitFor();
    await page.reload();
    await page.locator("[data-item=first_response]").waitFor();
    await page.getByRole("button", { name: "Terug" }).click();
    expect(await cell(page, "importance", 4).isChecked()).toBe(true);
    await page.context().close();
  });
});

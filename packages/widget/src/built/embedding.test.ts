import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cell, popover, shop, type Stage, startStage, until, visit } from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

const why = `window.klankbord.why()`;
const floats = `document.querySelectorAll("klankbord-float").length`;

describe("on hard pages the survey is drawn, styled and answered", () => {
  const policy = {
    headers: {
      "content-security-policy":
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  };
  const clobbered = `<form name="createElement"></form><form name="createElementNS"></form><form name="createTextNode"></form><form name="documentElement"></form><form name="activeElement"></form><img name="currentScript"><form name="querySelectorAll"></form><form name="addEventListener"></form><form id="klankbord"></form>`;
  const frozen = `<script>for (const name of Object.getOwnPropertyNames(globalThis)) { const value = globalThis[name]; if (typeof value === "function" && value.prototype) { Object.freeze(value.prototype); Object.freeze(value); } }</script>`;
  const polluted = `<script>Object.prototype.extra = function () {}; Array.prototype.contains = function () {}; Array.prototype.toJSON = () => "broken"; Array.from = () => [];</script>`;
  const reset = `<style>*, *::before { all: unset !important; display: none !important; font-size: 99px !important } body, html { display: block !important }</style>`;

  test.each([
    ["a strict policy with Trusted Types", shop(popover), policy],
    ["a clobbered document", shop(clobbered + popover), {}],
    ["frozen built-ins", shop(popover, frozen), {}],
    ["polluted prototypes", shop(popover, polluted), {}],
    ["a reset of everything", shop(popover, reset), {}],
    [
      "an encoding of its own",
      shop(popover),
      { headers: { "content-type": "text/html; charset=windows-1252" } },
    ],
    [
      "a base address elsewhere",
      shop(popover.replace("/embed", "SERVER/embed"), `<base href="https://elsewhere.example/">`),
      {},
    ],
    [
      "XHTML",
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>Shop</title></head><body><script async="async" src="/embed.js" data-survey="monitor"></script></body></html>`,
      { headers: { "content-type": "application/xhtml+xml" } },
    ],
  ])("%s", async (_, html, options) => {
    const { page, complaints } = await visit(stage, html.replace("SERVER", stage.server.url), options);
    await page.locator(".item").waitFor();
    const look = await page.locator(".statement").evaluate((element) => {
      const { fontSize, fontWeight } = getComputedStyle(element);
      return `${fontSize} ${fontWeight}`;
    });
    expect(look).toBe("17px 600");
    const card = await page.locator(".card").boundingBox();
    expect(card && card.y + card.height).toBe(844);
    await cell(page, "satisfaction", 4).click();
    await cell(page, "importance", 5).click();
    await page.locator("[data-item=first_response]").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("a modal dialog of the page, open before or opened later", async () => {
    const { page } = await visit(
      stage,
      shop(`<dialog id="theirs"><button>Theirs</button></dialog>${popover}`),
    );
    await page.locator(".item").waitFor();
    await page.evaluate(() => document.querySelector<HTMLDialogElement>("#theirs")?.showModal());
    await cell(page, "satisfaction", 4).click();
    expect(await cell(page, "satisfaction", 4).isChecked()).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>("#theirs")?.close());
    await cell(page, "importance", 4).click();
    await page.locator("[data-item=first_response]").waitFor();
    await page.context().close();
  });

  test("a page that replaces its body, and takes every stranger out of its root", async () => {
    const { page } = await visit(stage, shop(popover));
    await cell(page, "satisfaction", 4).click();
    await page.evaluate(() => {
      document.body = document.createElement("body");
      document.querySelector("klankbord-float")?.remove();
    });
    await cell(page, "importance", 4).click();
    await page.locator("[data-item=first_response]").waitFor();
    await page.context().close();
  });

  test("a sandboxed frame without storage", async () => {
    stage.server.pages.set("/framed", { html: shop(popover) });
    stage.server.received.length = 0;
    const { page, complaints } = await visit(
      stage,
      shop(`<iframe sandbox="allow-scripts" src="/framed" width="380" height="800"></iframe>`),
    );
    const frame = page.frameLocator("iframe");
    await frame.locator(".satisfaction input[value='4']").click();
    for (let step = 0; step < 8; step++) {
      await frame.locator(".foot .act").last().click();
      if (step === 0) await frame.locator(".foot .act").last().click();
    }
    await frame.locator(".foot .main").click();
    await until(() => stage.server.received.length === 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the page around", () => {
  test("keeps its focus, its one new global, its layout and its keys", async () => {
    const { page, complaints } = await visit(
      stage,
      shop(
        `<input id="typing"><script>document.querySelector("#typing").focus(); window.keys = []; addEventListener("keydown", (event) => keys.push(event.key)); window.before = Object.keys(window); window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => shift += entry.value)).observe({ type: "layout-shift", buffered: true })</script>${popover}`,
      ),
    );
    await page.locator(".item").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("typing");
    await page.keyboard.type("ab");
    await page.keyboard.press("Escape");
    expect(await page.evaluate("keys")).toEqual(["a", "b", "Escape"]);
    expect(
      await page.evaluate(
        `Object.keys(window).filter((name) => !before.includes(name) && name !== "before" && name !== "shift")`,
      ),
    ).toEqual(["klankbord"]);
    expect(await page.evaluate("shift")).toBe(0);
    expect(await page.evaluate("document.body.style.length")).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("is as before after destroy()", async () => {
    const { page } = await visit(stage, shop(popover));
    await page.locator(".item").waitFor();
    await page.evaluate("klankbord.destroy()");
    expect(await page.evaluate(floats)).toBe(0);
    expect(await page.evaluate("typeof window.klankbord")).toBe("undefined");
    expect(await page.evaluate("document.documentElement.children.length")).toBe(2);
    await page.context().close();
  });

  test("may include the script many times: before the body, async, deferred, as a module", async () => {
    const tag = (kind: string): string => `<script ${kind} src="/embed.js" data-survey="monitor"></script>`;
    const { page } = await visit(
      stage,
      shop(tag("defer") + tag('type="module"') + popover, tag("") + tag("async")),
    );
    await page.locator(".item").waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate(floats)).toBe(1);
    await page.context().close();
  });
});

test("a page can demand the very loader by its hash", async () => {
  const integrity = JSON.parse(readFileSync(join(stage.dist, "integrity.json"), "utf8")) as Record<
    string,
    string
  >;
  const [[file, hash] = ["", ""]] = Object.entries(integrity);
  const tag = (demanded: string): string =>
    shop(`<script async src="/${file}" integrity="${demanded}" crossorigin data-survey="monitor"></script>`);
  const { page } = await visit(stage, tag(hash));
  await page.locator(".item").waitFor();
  await page.context().close();
  const other = await visit(stage, tag(`sha384-${"A".repeat(64)}`));
  await other.page.waitForTimeout(300);
  expect(await other.page.evaluate(floats)).toBe(0);
  await other.page.context().close();
});

describe("by script", () => {
  test("calls made before the bundle is there are done when it is", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<script>window.heard = []; (window.klankbord ||= []).push(["on", "shown", (detail) => heard.push(detail.survey)]); klankbord.push(["open", "feedback"])</script><script async src="/embed.js" data-survey="feedback" data-mode="manual"></script>`,
      ),
    );
    await page.locator(".item").first().waitFor();
    expect(await page.evaluate("heard")).toEqual(["feedback"]);
    expect(await page.evaluate(why)).toEqual({ feedback: "shown" });
    await page.evaluate("klankbord.close()");
    expect(await page.evaluate(why)).toEqual({ feedback: "waiting" });
    await page.context().close();
  });

  test("events tell what happened, cross shadow roots, and never what was answered", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<script>window.heard = []; for (const name of ["ready", "shown", "answered", "submitted", "dismissed", "error"]) addEventListener("klankbord:" + name, (event) => heard.push([name, event.detail]))</script>${popover}`,
      ),
    );
    await cell(page, "satisfaction", 4).click();
    await page.getByRole("button", { name: "Sluiten" }).click();
    const detail = { survey: "monitor", mode: "popover" };
    expect(await page.evaluate("heard")).toEqual([
      ["shown", detail],
      ["ready", detail],
      ["answered", { ...detail, item: "reachability" }],
      ["dismissed", detail],
    ]);
    await page.context().close();
  });

  test("why() names the rule; opting out lasts; opening by hand always works", async () => {
    const monitor = stage.server.surveys.get("monitor");
    if (!monitor) throw new Error("no survey");
    stage.server.surveys.set("ruled", { ...monitor, key: "ruled", rules: { ...monitor.rules, scroll: 50 } });
    const html = shop(
      `<div style="height:3000px"></div><script async src="/embed.js" data-survey="ruled"></script>`,
    );
    const { page } = await visit(stage, html);
    await page.waitForFunction(`typeof klankbord === "object" && ${why}?.ruled === "scroll"`);
    await page.evaluate("scrollTo(0, 2000)");
    await page.locator(".item").waitFor();
    await page.getByRole("button", { name: "Sluiten" }).click();
    expect(await page.evaluate(why)).toEqual({ ruled: "dismissed" });
    await page.evaluate("klankbord.optOut()");
    await page.reload();
    await page.waitForFunction(`typeof klankbord === "object" && ${why}?.ruled === "opted_out"`);
    await page.evaluate(`klankbord.open("ruled")`);
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test("a delay counts on over page loads, and a survey made small stays small on the next page", async () => {
    const monitor = stage.server.surveys.get("monitor");
    if (!monitor) throw new Error("no survey");
    stage.server.surveys.set("late", {
      ...monitor,
      key: "late",
      rules: { ...monitor.rules, delay: 1800, cap: 1 },
    });
    const { page } = await visit(stage, shop(`<script async src="/embed.js" data-survey="late"></script>`));
    await page.waitForFunction(`typeof klankbord === "object" && ${why}?.late === "delay"`);
    // Half an hour in all: one that began anew on the next page would wait as long again.
    await page.clock.setSystemTime(Date.now() + 1_800_000);
    await page.reload();
    await page.locator(".item").waitFor();
    await page.getByRole("button", { name: "Verkleinen" }).click();
    await page.reload();
    await page.locator(".small button").waitFor();
    expect(await page.locator(".item").count()).toBe(0);
    await page.context().close();
  });
});

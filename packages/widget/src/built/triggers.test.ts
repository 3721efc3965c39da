import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cards, ruled, says, shop, type Stage, startStage, visit } from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

describe("the part of the page that was scrolled", () => {
  const long = `<div style="height:3000px"></div>`;
  const full = "position:fixed;inset:0;overflow:auto";
  test.each([
    [
      "a box of the page's own",
      `<div id="box" style="${full}">${long}</div>`,
      `document.querySelector("#box")`,
    ],
    [
      "a box that runs upwards",
      `<div id="box" style="${full};display:flex;flex-direction:column-reverse"><div style="flex:none;height:3000px"></div></div>`,
      `document.querySelector("#box")`,
    ],
    [
      "the body in a page of fixed height",
      `<style>html { height: 100%; overflow: hidden } body { height: 100%; margin: 0; overflow: auto }</style>${long}`,
      "document.body",
    ],
  ])("counts in %s", async (_, body, box) => {
    const { page } = await visit(stage, shop(body + ruled(stage, "inner", { scroll: 50 })));
    await says(page, "inner", "scroll");
    await page.waitForTimeout(1300);
    expect(await cards(page)).toBe(0);
    await page.evaluate(`${box}.scrollTop = ${body.includes("reverse") ? -700 : 700}`);
    await page.waitForTimeout(200);
    expect(await cards(page)).toBe(0);
    await page.evaluate(`${box}.scrollTop = ${body.includes("reverse") ? -2400 : 2400}`);
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test("counts in a box within an open shadow root", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<my-app></my-app><script>document.querySelector("my-app").attachShadow({ mode: "open" }).innerHTML = '<div style="${full}">${long}</div>'</script>${ruled(stage, "shadow", { scroll: 50 })}`,
      ),
    );
    await says(page, "shadow", "scroll");
    await page.waitForTimeout(1300);
    expect(await cards(page)).toBe(0);
    await page.mouse.move(100, 300);
    await page.mouse.wheel(0, 2500);
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test("does not count in a small box", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<div id="box" style="height:100px;overflow:auto">${long}</div>${long}${ruled(stage, "small", { scroll: 50 })}`,
      ),
    );
    await says(page, "small", "scroll");
    await page.evaluate(`document.querySelector("#box").scrollTop = 2900`);
    await page.waitForTimeout(300);
    expect(await cards(page)).toBe(0);
    await page.context().close();
  });

  test("is all of a page that cannot be scrolled", async () => {
    const { page } = await visit(stage, shop(ruled(stage, "short", { scroll: 80 })));
    await page.locator(".item").waitFor();
    await page.context().close();
  });
});

describe("a trigger", () => {
  test.each([
    ["that happened on window", `dispatchEvent(new Event("ordered"))`],
    ["that happened on document", `document.dispatchEvent(new Event("ordered"))`],
    ["that happened on an element and does not bubble", `document.body.dispatchEvent(new Event("ordered"))`],
    ["that the page tells", `klankbord.event("ordered")`],
  ])("%s counts", async (_, act) => {
    const { page } = await visit(stage, shop(ruled(stage, "event", { event: "ordered" })));
    await says(page, "event", "trigger");
    await page.evaluate(act);
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test("that the page told before any script of ours was there counts", async () => {
    const { page } = await visit(
      stage,
      shop(
        `<script>(window.klankbord ||= []).push(["event", "ordered"])</script>${ruled(stage, "early", { event: "ordered" })}`,
      ),
    );
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test("that came between loader and bundle counts where the tag names it", async () => {
    const tag = ruled(stage, "between", { event: "ordered" }, `data-event="ordered"`).replace("async", "");
    const { page } = await visit(
      stage,
      shop(`${tag}<script>document.dispatchEvent(new Event("ordered"))</script>`),
    );
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test.each(["load", "DOMContentLoaded"])("%s counts though it is long over", async (event) => {
    const { page } = await visit(stage, shop(""));
    ruled(stage, "loaded", { event });
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.src = "/embed.js?survey=loaded";
      document.body.append(script);
    });
    await page.locator(".item").waitFor();
    await page.context().close();
  });

  test.each([
    ["in an open shadow root", `<my-button></my-button>`, "my-button"],
    ["on a host of one", `<my-button class="order"></my-button>`, "my-button.order"],
    ["under an icon component", `<button class="order"><my-button></my-button></button>`, "button.order"],
    ["inside the shadow root itself", `<my-button></my-button>`, ".inner"],
  ])(
    "by a click %s counts, and the click opens a survey on the site's button too",
    async (_, body, selector) => {
      const define = `<script>document.querySelectorAll("my-button").forEach((one) => one.attachShadow({ mode: "open" }).innerHTML = '<span class="inner"><svg width="40" height="40"><rect width="40" height="40"/></svg></span>')</script>`;
      const { page } = await visit(
        stage,
        shop(`<div style="padding:50px">${body}</div>${define}${ruled(stage, "click", { click: selector })}`),
      );
      await says(page, "click", "trigger");
      await page.locator("rect").click();
      await page.locator(".item").waitFor();
      await page.context().close();
      const other = await visit(
        stage,
        shop(
          `<div style="padding:50px">${body}</div>${define}<script async src="/embed.js" data-survey="monitor" data-mode="button" data-target="${selector}"></script>`,
        ),
      );
      await says(other.page, "monitor", "waiting");
      await other.page.locator("rect").click();
      await other.page.locator(".item").waitFor();
      await other.page.waitForTimeout(1300);
      expect(other.told).toEqual([]);
      await other.page.context().close();
    },
  );
});

describe("on the site's own link", () => {
  const html = (): string =>
    shop(
      `<a class="ask" href="#elsewhere"><b>Feedback</b></a><script async src="/embed.js" data-survey="monitor" data-mode="button" data-target=".ask"></script>`,
    );

  test.each(["Control", "Meta", "Shift"] as const)("a click with %s stays the browser's", async (key) => {
    const { page } = await visit(stage, html());
    await says(page, "monitor", "waiting");
    await page.evaluate(() =>
      addEventListener("click", (event) => {
        Object.assign(window, { prevented: event.defaultPrevented });
        event.preventDefault();
      }),
    );
    await page.locator("b").click({ modifiers: [key] });
    expect(await page.evaluate("prevented")).toBe(false);
    expect(await cards(page)).toBe(0);
    await page.locator("b").click();
    expect(await page.evaluate("prevented")).toBe(true);
    await page.locator(".item").waitFor();
    await page.context().close();
  });
});

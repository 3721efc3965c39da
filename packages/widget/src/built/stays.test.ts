import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cell, focusIn, inline, popover, shop, type Stage, startStage, visit } from "../../test/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

const TAG = "klankbord-survey";

const set = (page: Page, name: string, value: string | null): Promise<void> =>
  page.locator(TAG).evaluate(
    (element, [name, value]) => {
      if (value === null) element.removeAttribute(name ?? "");
      else element.setAttribute(name ?? "", value ?? "");
    },
    [name, value] as const,
  );

/** A survey in the text whose first item has one rating, with the focus on it. */
async function begun(html = inline): Promise<Page> {
  const { page } = await visit(stage, shop(html));
  await cell(page, "satisfaction", 2).check();
  await cell(page, "satisfaction", 2).focus();
  return page;
}

const answered = (page: Page): Promise<boolean> => cell(page, "satisfaction", 2).isChecked();
const fill = (page: Page): Promise<string> =>
  page.locator(".satisfaction :checked + span").evaluate((span) => getComputedStyle(span).backgroundColor);

describe("an attribute that changes", () => {
  test("is applied in place: scheme, brand, label and position keep the very same element, its answer and the focus", async () => {
    const page = await begun();
    const handle = await cell(page, "satisfaction", 2).elementHandle();
    const light = await fill(page);
    await set(page, "scheme", "dark");
    await expect.poll(() => fill(page)).not.toBe(light);
    await set(page, "scheme", "light");
    await expect.poll(() => fill(page)).toBe(light);
    await set(page, "brand", "#7a1fa2");
    await expect.poll(() => fill(page)).toBe("rgb(122, 31, 162)");
    await set(page, "brand", null);
    await expect.poll(() => fill(page)).toBe(light);
    await set(page, "label", "Vragen");
    await set(page, "position", "top-start");
    await set(page, "scheme", "mauve");
    expect(await handle?.evaluate((radio) => radio.isConnected && (radio as HTMLInputElement).checked)).toBe(
      true,
    );
    expect(await focusIn(page)).toBe("radio 2");
    await page.context().close();
  });

  test("as language speaks it, keeps what was answered, and goes back; one that the survey has not changes nothing", async () => {
    const page = await begun();
    const legend = page.locator(".satisfaction legend");
    const dutch = await legend.innerText();
    await set(page, "language", "en");
    await expect.poll(() => legend.innerText()).toContain("agree");
    expect(await answered(page)).toBe(true);
    await set(page, "language", "xx");
    await set(page, "language", "nl");
    await expect.poll(() => legend.innerText()).toBe(dutch);
    expect(await answered(page)).toBe(true);
    await page.context().close();
  });

  test.each([
    ["hidden-values", "order=12"],
    ["prefill", "attention=5,5"],
    ["mode", "inline"],
  ])("%s puts the survey anew with what was answered", async (name, value) => {
    const page = await begun();
    const group = (): Promise<string | null> => cell(page, "satisfaction", 2).getAttribute("name");
    const before = await group();
    await set(page, name, value);
    await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.querySelector(".item"), TAG);
    await expect.poll(() => answered(page)).toBe(true);
    // The same response, of which an unfinished part may have been sent: the names of its radios begin with its id.
    expect(await group()).toBe(before);
    await page.context().close();
  });

  test("survey is another survey, which begins empty", async () => {
    const page = await begun();
    await set(page, "survey", "feedback");
    await page.locator("[data-item=service]").waitFor();
    expect(await page.locator("input:checked").count()).toBe(0);
    await page.context().close();
  });
});

test.each([inline, popover])(
  "a page that changes its language is followed, answers stay: %s",
  async (html) => {
    const page = await begun(html);
    await page.evaluate(() => document.documentElement.setAttribute("lang", "fr-CA"));
    await expect.poll(() => page.locator(".satisfaction legend").innerText()).toContain("accord");
    expect(await answered(page)).toBe(true);
    // The customer's own choice stands, until the page changes again.
    await page.getByRole("combobox").selectOption("de");
    await expect.poll(() => page.locator("[lang=de]").first().isVisible()).toBe(true);
    await page.evaluate(() => document.documentElement.setAttribute("lang", "en"));
    await expect.poll(() => page.locator(".satisfaction legend").innerText()).toContain("agree");
    expect(await answered(page)).toBe(true);
    await page.context().close();
  },
);

test("a page that changes its language before the part that minds it has come is followed once it comes", async () => {
  const { page } = await visit(stage, shop(""));
  let go = (): void => {};
  const gone = new Promise<void>((resolve) => (go = resolve));
  await page.route(/assets\/later/, async (route) => {
    await gone;
    await route.continue();
  });
  stage.server.pages.set("/slow", { html: shop(inline) });
  await page.goto(`${stage.server.url}/slow`);
  const asked = page.waitForRequest(/assets\/later/);
  await cell(page, "satisfaction", 2).check();
  await asked;
  await page.evaluate(() => document.documentElement.setAttribute("lang", "fr"));
  const legend = page.locator(".satisfaction legend");
  expect(await legend.innerText()).not.toContain("accord");
  go();
  await expect.poll(() => legend.innerText()).toContain("accord");
  expect(await answered(page)).toBe(true);
  await page.context().close();
});

describe("out of the document", () => {
  test.each([0, 50, 2_000])("for %i ms, and back elsewhere: everything is there", async (gone) => {
    const page = await begun(`${inline}<section id="b"></section>`);
    await page.evaluate(
      ([tag, gone]) => {
        const element = document.querySelector(tag);
        element?.remove();
        setTimeout(() => element && document.querySelector("#b")?.append(element), gone);
      },
      [TAG, gone] as const,
    );
    await page.locator(`#b ${TAG} .item`).waitFor();
    expect(await answered(page)).toBe(true);
    await cell(page, "importance", 5).click();
    await page.locator("[data-item=first_response]").waitFor();
    await page.context().close();
  });

  test("moved into the document of a frame it is styled, and goes on", async () => {
    const page = await begun(`${inline}<iframe id="f" width="380" height="700"></iframe>`);
    await page.evaluate((tag) => {
      const frame = document.querySelector<HTMLIFrameElement>("#f")?.contentDocument;
      const element = document.querySelector(tag);
      if (element) frame?.body.append(element);
    }, TAG);
    const frame = page.frameLocator("#f");
    await frame.locator(".item").waitFor();
    const weight = (): Promise<string> =>
      frame.locator(".statement").evaluate((statement) => getComputedStyle(statement).fontWeight);
    await expect.poll(weight).toBe("600");
    expect(await frame.locator(".satisfaction input[value='2']").isChecked()).toBe(true);
    await frame.locator(".importance input[value='4']").click();
    await frame.locator("[data-item=first_response]").waitFor();
    await page.context().close();
  });
});

describe("inside somebody's open shadow root", () => {
  /** What has the focus after each step of a walk by keyboard, down to the innermost root. */
  async function walk(html: string): Promise<string[]> {
    const { page } = await visit(stage, html);
    await page.locator(".item").waitFor();
    const inner = (): Promise<string> =>
      page.evaluate(() => {
        let now = document.activeElement;
        while (now?.shadowRoot?.activeElement) now = now.shadowRoot.activeElement;
        return `${now?.localName} ${now?.className} ${(now as HTMLInputElement | null)?.value ?? ""}`.trim();
      });
    const steps: string[] = [];
    await cell(page, "satisfaction", 1).focus();
    for (let item = 0; item < 8; item++) {
      await page.locator(".foot .act").last().press("Enter");
      await expect.poll(async () => page.locator(".item").count()).toBe(item < 7 ? 1 : 0);
      steps.push(await inner());
    }
    await page.locator(".foot .act").first().press("Enter");
    await page.locator(".item").waitFor();
    steps.push(await inner());
    await page.context().close();
    return steps;
  }

  test("the focus goes where it goes in a plain page, at every step", async () => {
    const inside = `<script>customElements.define("their-page", class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = '<section><klankbord-survey survey="monitor"></klankbord-survey></section>'; }
    });</script><their-page></their-page><script async src="/embed.js"></script>`;
    const plain = await walk(shop(inline));
    expect(plain).toHaveLength(9);
    expect(new Set(plain).has("body")).toBe(false);
    expect(await walk(shop(inside))).toEqual(plain);
  });
});

describe("behind a modal survey", () => {
  const modal = `<script async src="/embed.js" data-survey="monitor" data-mode="modal"></script>`;
  const long = `<div id="long" style="height:4000px">Long</div>${modal}`;

  test.each([
    ["", ""],
    ["a page with a style of its own", `<script>document.documentElement.style.overflow = "auto"</script>`],
    ["a page that insists", `<style>html { overflow: scroll !important }</style>`],
  ])("the page stands still and does not jump, and scrolls again when it is closed: %s", async (_, head) => {
    const { page } = await visit(stage, shop(long, head), { viewport: { width: 1000, height: 700 } });
    const before = await page.evaluate(() => [
      document.documentElement.getAttribute("style"),
      document.querySelector("#long")?.getBoundingClientRect().width,
    ]);
    await page.locator(".item").waitFor();
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).overflowY))
      .toBe("hidden");
    await page.mouse.move(20, 20);
    await page.mouse.wheel(0, 900);
    await page.keyboard.press("End");
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => document.querySelector("#long")?.getBoundingClientRect().width)).toBe(
      before[1],
    );
    await page.locator(".x").click();
    await page.locator(".item").waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.getAttribute("style") ?? ""))
      .toBe(before[0] ?? "");
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe("a page that the browser translates", () => {
  /** As Google Translate does: every text becomes an element, and what appears later too. */
  const translate = (page: Page): Promise<void> =>
    page.locator(TAG).evaluate((element) => {
      const root = element.shadowRoot as ShadowRoot;
      const wrap = (): void => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
        for (const text of texts) {
          const parent = text.parentElement;
          if (!text.data.trim() || !parent || parent.closest("font, option, textarea, style")) continue;
          const font = document.createElement("font");
          font.append(document.createElement("font"));
          font.firstElementChild?.append(`«${text.data}»`);
          text.replaceWith(font);
        }
      };
      new MutationObserver(wrap).observe(root, { childList: true, subtree: true, characterData: true });
      wrap();
    });

  test("says at every step what is so, in its buttons, progress and hints", async () => {
    const { page, complaints } = await visit(stage, shop(inline));
    await page.locator(".item").waitFor();
    await translate(page);
    const button = page.locator(".foot .act").last();
    await expect.poll(() => button.innerText()).toBe("«Overslaan»");
    await cell(page, "satisfaction", 2).click();
    await expect.poll(() => button.innerText()).toBe("«Verder»");
    await button.click();
    // One side is open: it is pointed out.
    await expect.poll(() => page.locator(".flag").innerText()).toMatch(/^«.+»$/);
    await cell(page, "importance", 3).click();
    await expect.poll(() => page.locator(".top span").first().innerText()).toBe("«2 van 8»");
    for (let item = 1; item < 8; item++) await button.click();
    await expect.poll(() => button.innerText()).toBe("«Versturen»");
    await button.click();
    await expect.poll(() => page.locator("h2").innerText()).toMatch(/^«.+»$/);
    expect(await page.locator("h2").innerText()).not.toContain("»«");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("an answer that is given", () => {
  test.each([320, 390])("moves nothing below it, in any language: %i px", async (width) => {
    for (const language of ["nl", "en", "de", "fr"]) {
      const { page } = await visit(
        stage,
        shop(
          `<klankbord-survey survey="monitor" language="${language}"></klankbord-survey><script async src="/embed.js"></script>`,
        ),
        { viewport: { width, height: 844 } },
      );
      await page.locator(".item").waitFor();
      const below = async (): Promise<number> => (await page.locator(".foot").boundingBox())?.y ?? 0;
      const before = await below();
      for (const value of [1, 2, 3, 4, 5, "na"] as const) {
        await cell(page, "satisfaction", value).check();
        expect(`${language} ${value}: ${await below()}`).toBe(`${language} ${value}: ${before}`);
      }
      await page.context().close();
    }
  });
});

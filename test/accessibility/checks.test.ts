import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { type Site, startSite } from "../stage/site.ts";
import { allFaults } from "./audit.ts";
import { type OpenStage, openStage, shopPage, storeSurvey } from "./stage.ts";
import { FULL } from "./survey.ts";

let server: RunningServer;
let site: Site;
let browser: Browser;
let stage: OpenStage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeSurvey(server.url, FULL);
  site = await startSite((url) => ({ html: shopPage(server.url, new URL(url, "http://site").searchParams) }));
  stage = await openStage(browser, `${site.url}/?survey=full`, {
    name: "phone",
    context: { viewport: { width: 390, height: 844 } },
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.stop();
});

const style = (selector: string, css: string) => ({ selector, css });
const attribute = (selector: string, name: string, value: string | null) => ({ selector, name, value });

/** Checks that find nothing prove nothing unless they find what is there: each of these breaks the survey once. */
describe("the checks themselves see", () => {
  test.each([
    ["pale text, by HTML_CodeSniffer", /htmlcs .*1_4_3/, style("p", "color: #bbb")],
    ["pale text under a control", /text 1\.\d+: 1 in span/, style(".cell span", "color: #ddd")],
    ["cells without a border to see", /border 1\.\d+: 1 of span/, style(".cell span", "border-color: #eee")],
    ["a group without a name, by HTML_CodeSniffer", /htmlcs .*H71/, attribute("legend", "outerHTML", "")],
    ["a button without a name", /axe button-name/, attribute("button", "aria-label", null)],
    ["a field without a label", /axe label/, attribute(".cell > :not(input)", "outerHTML", "")],
    [
      "a target that is too small",
      /is 30 × \d+ px/,
      style("button", "width: 30px; min-width: 0; padding: 0"),
    ],
    [
      "text that is cut off",
      /cuts its content|stands out of|overlap/,
      style("p", "height: 8px; min-height: 0; overflow: hidden"),
    ],
    ["texts on each other", /overlap/, style("p", "height: 0; min-height: 0; margin: 0")],
    [
      "text out of the window",
      /leaves the window/,
      style("p", "white-space: nowrap; width: 900px; font-size: 40px"),
    ],
    [
      "a control behind another",
      /cannot be reached/,
      style("form, fieldset", "position: relative; z-index: -1; pointer-events: none"),
    ],
  ])("%s", async (_, expected, change) => {
    await stage.again();
    await stage.page.evaluate((change) => {
      const host = [...document.querySelectorAll("*")].find((element) =>
        element.localName.startsWith("klankbord"),
      );
      for (const element of host?.shadowRoot?.querySelectorAll<HTMLElement>(change.selector) ?? []) {
        if ("css" in change)
          for (const rule of change.css.split(";")) {
            const [name = "", value = ""] = rule.split(":");
            element.style.setProperty(name.trim(), value.trim(), "important");
          }
        else if (change.name === "outerHTML") element.remove();
        else if (change.value === null) element.removeAttribute(change.name);
        else element.setAttribute(change.name, change.value);
      }
    }, change);
    expect((await allFaults(stage)).join("\n")).toMatch(expected);
  });
});

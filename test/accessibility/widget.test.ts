import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { type Site, startSite } from "../stage/site.ts";
import { allFaults } from "./audit.ts";
import { openStage, shopPage, storeSurvey } from "./stage.ts";
import { STATES } from "./states.ts";
import { FULL } from "./survey.ts";
import { VARIANTS } from "./variants.ts";

let server: RunningServer;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeSurvey(server.url, FULL);
  site = await startSite((url) => ({ html: shopPage(server.url, new URL(url, "http://site").searchParams) }));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.stop();
});

describe.concurrent("axe and HTML_CodeSniffer find nothing, and all is in view, within reach and large enough:", () => {
  test.each(VARIANTS.map((variant) => [variant.name, variant] as const))(
    "%s, every state",
    async (_, variant) => {
      const stage = await openStage(browser, `${site.url}/?survey=full&mode=popover`, variant);
      const faults: Record<string, string[]> = {};
      for (const state of STATES) {
        await state.reach(stage);
        await stage.rest();
        faults[state.name] = await allFaults(stage);
      }
      await stage.again();
      await stage.page.getByRole("button", { name: "Minimise" }).click();
      await stage.rest();
      faults["minimised"] = await allFaults(stage);
      await stage.close();
      expect(faults).toEqual(
        Object.fromEntries([...STATES.map(({ name }) => name), "minimised"].map((name) => [name, []])),
      );
    },
  );
});

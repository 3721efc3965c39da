import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { BLANK, HOSTS } from "./hosts.ts";
import { missingLibraries } from "./pages/libraries.ts";
import { layoutShift, type PartLook } from "./look.ts";
import { answerByMouse } from "./play.ts";
import { pixelsApart } from "./pixels.ts";
import { SHORT, storeShort } from "./survey.ts";
import { controls, differences, facts, globals, picture, settledLook, siteOf, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
let embed: string;
let empty: Page;
let blank: { look: PartLook[]; picture: string };

const cardOf = (look: PartLook[]): PartLook => {
  const card = look.reduce((largest, part) =>
    part.width * part.height > largest.width * largest.height ? part : largest,
  );
  return card;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeShort(server.url);
  empty = await browser.newPage();
  embed = `<script async src="${server.url}/embed.js" data-survey="${SHORT.key}"></script>`;
  const site = await siteOf(BLANK, embed);
  const plain = await visit(browser, site, BLANK);
  const look = await settledLook(plain, false);
  blank = { look, picture: await picture(plain, cardOf(look)) };
  await plain.close();
  await site.close();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("the comparison sees what differs", async () => {
  const site = await siteOf(BLANK, embed.replace(" async", ' async data-scheme="dark"'));
  const other = await visit(browser, site, BLANK);
  const look = await settledLook(other, false);
  expect(differences(blank.look, look).join("\n")).toMatch(/ color: rgb/);
  expect(await pixelsApart(empty, blank.picture, await picture(other, cardOf(look)))).toBeGreaterThan(0.5);
  await other.close();
  await site.close();
});

if (missingLibraries.length > 0)
  test.skip.each(missingLibraries)("%s, whose script is not to be had on this machine", () => {});

describe.concurrent("the survey looks and works as on a blank page, and leaves the page as it is:", () => {
  test.each(HOSTS.map((host) => [host.name, host] as const))("%s", async (_, host) => {
    const site = await siteOf(host, embed);
    const here = await visit(browser, site, host, "/without");
    try {
      const page = {
        facts: await facts(here),
        globals: await globals(here),
        shift: await here.probe.run(layoutShift),
      };
      const own = new Set(here.complaints.splice(0));
      await here.go("/");
      await settledLook(here, false);
      await host.meanwhile?.(here.page);
      const look = await settledLook(here, false);
      expect(differences(blank.look, look)).toEqual([]);
      expect(
        await pixelsApart(empty, blank.picture, await picture(here, cardOf(look))),
        "share of other pixels",
      ).toBeLessThan(0.001);
      expect(
        (await controls(here)).filter(({ hit }) => !hit).map(({ name }) => name),
        "out of reach",
      ).toEqual([]);

      if (host.meanwhile === undefined && host.frame === undefined) {
        const { scripts, surveys, ...now } = await facts(here);
        const { scripts: ownScripts, surveys: none, ...before } = page.facts;
        expect(none).toBe(0);
        expect(surveys, "elements added").toBe(1);
        expect(scripts - ownScripts, "scripts added").toBe(host.scripts ?? 1);
        expect(now, "the page's own boxes, attributes, focus and sheets").toEqual(before);
        // A word that changes within the survey counts too where a busy machine draws it half a second after the press. The page's
        // own boxes are compared to the pixel above.
        expect(await here.probe.run(layoutShift)).toBeLessThan(page.shift + 0.0005);
      }
      if (host.frame === undefined)
        expect(
          (await globals(here)).filter(
            (name) => !page.globals.includes(name) && !host.ownGlobals?.test(name),
          ),
        ).toEqual(["klankbord"]);

      const remark = "Dank \u{1F44D}";
      expect(await answerByMouse(here, SHORT.items.length, remark)).toBe(remark);
      expect(here.received).toEqual([201]);
      expect(here.complaints.filter((line) => !own.has(line))).toEqual([]);
    } finally {
      await here.close();
      await site.close();
    }
  });
});

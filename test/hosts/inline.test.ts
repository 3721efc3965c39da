import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../stage/browser.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { BLANK, HOSTS } from "./hosts.ts";
import type { Host } from "./host.ts";
import type { PartLook } from "./look.ts";
import { answerByMouse } from "./play.ts";
import { SHORT, storeShort } from "./survey.ts";
import { differences, settledLook, siteOf, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
let embed: string;

/** The survey stands in the page's text, in a column whose width the page has set. */
const COLUMN = `<div style="all: initial !important; display: block !important; width: 480px !important"><klankbord-survey survey="${SHORT.key}"></klankbord-survey></div>`;

async function look(host: Host): Promise<{ look: PartLook[]; remark: string }> {
  const site = await siteOf(
    {
      ...host,
      page: (tag) => ({ html: host.page(tag).html.toString().replace("<header>", `${COLUMN}<header>`) }),
    },
    embed,
  );
  const here = await visit(browser, site, host);
  try {
    const look = await settledLook(here, true);
    await here.page.mouse.move(0, 0);
    return { look, remark: await answerByMouse(here, SHORT.items.length, "Dank") };
  } finally {
    await here.close();
    await site.close();
  }
}

let blank: PartLook[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await storeShort(server.url);
  embed = `<script async src="${server.url}/embed.js"></script>`;
  blank = (await look(BLANK)).look;
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.concurrent("in the page's own text, a survey looks and works as on a blank page:", () => {
  test.each(HOSTS.filter(({ inline }) => inline).map((host) => [host.name, host] as const))(
    "%s",
    async (_, host) => {
      const here = await look(host);
      expect(differences(blank, here.look)).toEqual([]);
      expect(here.remark).toBe("Dank");
    },
  );
});

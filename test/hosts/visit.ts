import type { Browser, CDPSession, Page } from "playwright-core";
import { complaintsOf } from "../stage/browser.ts";
import { probe, type Probe } from "../stage/probe.ts";
import { type Site, startSite } from "../stage/site.ts";
import type { Host } from "./host.ts";
import { type Box, controlsOf, hostFacts, install, lookOf, type PartLook } from "./look.ts";

export interface Visit {
  page: Page;
  probe: Probe;
  /** Script errors, console errors and policy violations so far. */
  complaints: string[];
  /** Status of every answer that reached the server, in order. */
  received: number[];
  /** Of the page, for pictures of the window. */
  session: CDPSession;
  /** To another page of the site, in the same browser profile. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A visitor of one host's page, with a browser profile of his own. */
export async function visit(browser: Browser, site: Site, host: Host, path = "/"): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const received: number[] = [];
  page.on("response", (response) => {
    if (response.request().method() === "POST" && response.url().endsWith("/api/v1/responses"))
      received.push(response.status());
  });
  const look = async (path: string): Promise<Probe> => {
    await page.goto(site.url + path, { waitUntil: "load" });
    const { frame: inside = "" } = host;
    const frame =
      inside && path === "/" ? page.frames().find((one) => one.url().endsWith(inside)) : page.mainFrame();
    if (frame === undefined) throw new Error(`no frame at ${inside}`);
    return probe(frame);
  };
  const here: Visit = {
    page,
    probe: await look(path),
    complaints,
    received,
    session: await context.newCDPSession(page),
    async go(path) {
      here.probe = await look(path);
    },
    close: () => context.close(),
  };
  return here;
}

/** The site of one host: `/` with the survey, `/without` the same page by itself. */
export function siteOf(host: Host, embed: string): Promise<Site> {
  return startSite((url) => {
    const path = url.replace(/[?#].*$/, "");
    const file = host.files?.[path];
    if (file !== undefined) return file;
    if (path === host.frame) return { html: `<!doctype html><title>Inside</title><p>Shop</p>${embed}` };
    if (path === "/") return host.page(embed);
    if (path === "/without") return host.page("");
    return null;
  });
}

export type Control = ReturnType<typeof controlsOf>[number];

async function installed(at: Probe): Promise<void> {
  await at.run(install);
}

export async function controls({ probe: at }: Visit, index = 0): Promise<Control[]> {
  await installed(at);
  return at.run(controlsOf, index);
}

/** Looks of all parts, once two looks in a row are the same. */
export async function settledLook({ probe: at }: Visit, relative: boolean, index = 0): Promise<PartLook[]> {
  const deadline = Date.now() + 10_000;
  let before = "";
  for (;;) {
    await installed(at);
    const look = await at.run(lookOf, { index, relative });
    const now = JSON.stringify(look);
    if (look.length > 5 && now === before) return look;
    if (Date.now() > deadline) throw new Error(`the survey does not come to rest: ${look.length} parts`);
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

export async function facts({ probe: at }: Visit): Promise<ReturnType<typeof hostFacts>> {
  await installed(at);
  return at.run(hostFacts);
}

/** Names in the page's own global scope. */
export function globals({ probe: at }: Visit): Promise<string[]> {
  return at.ask("Object.getOwnPropertyNames(window)");
}

/** The survey's pixels without its rim, where the page may shine through round corners and shadow. */
export async function picture({ session }: Visit, { x, y, width, height }: Box): Promise<string> {
  const rim = 14;
  const { data } = await session.send("Page.captureScreenshot", {
    format: "png",
    clip: { x: x + rim, y: y + rim, width: width - 2 * rim, height: height - 2 * rim, scale: 1 },
  });
  return data;
}

/** What differs between two looks, in sentences; boxes by half a pixel and more. */
export function differences(expected: PartLook[], found: PartLook[]): string[] {
  const said: string[] = [];
  if (expected.length !== found.length) said.push(`${expected.length} parts, here ${found.length}`);
  expected.forEach((part, index) => {
    const here = found[index];
    if (here === undefined || here.path !== part.path) return;
    for (const side of ["x", "y", "width", "height"] as const)
      if (Math.abs(part[side] - here[side]) > 0.5)
        said.push(`${part.path} ${side}: ${part[side]}, here ${here[side]}`);
    for (const [property, value] of Object.entries(part.style))
      if (here.style[property] !== value)
        said.push(`${part.path} ${property}: ${value}, here ${here.style[property]}`);
  });
  const paths = (look: PartLook[]): string => look.map(({ path }) => path).join("\n");
  if (said.length === 0 && paths(expected) !== paths(found)) said.push("other parts, or in another order");
  return said.slice(0, 12);
}

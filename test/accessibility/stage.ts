import type { Browser, Page, Route } from "playwright-core";
import type { SurveyInput } from "@klankbord/shared";
import { ADMIN_TOKEN } from "../stage/server.ts";
import type { Stage } from "./states.ts";
import type { Variant } from "./variants.ts";

export async function storeSurvey(url: string, survey: SurveyInput & { key: string }): Promise<void> {
  const answer = await fetch(`${url}/api/v1/surveys/${survey.key}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify(survey),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

/** A page that is itself without fault, so that what is found is the survey's. `?survey=…&mode=…` chooses. */
export function shopPage(server: string, asked: URLSearchParams): string {
  const survey = asked.get("survey") ?? "full";
  const mode = asked.get("mode") ?? "popover";
  const inline = mode === "inline";
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Glass and windows</title>
<style>body { margin: 0; font: 16px/1.5 sans-serif } main { padding: 8px } :root { color-scheme: light dark }</style></head>
<body><main><h1>Book a repair</h1><p>We come to you.</p>${inline ? `<klankbord-survey survey="${survey}"></klankbord-survey>` : ""}</main>
<script async src="${server}/embed.js" ${inline ? "" : `data-survey="${survey}" data-mode="${mode}"`}></script></body></html>`;
}

export interface OpenStage extends Stage {
  /** An empty page in the same circumstances. */
  twin: Page;
  /** Waits until nothing moves. */
  rest(): Promise<void>;
  /** The same page once more, for a visitor who has never been there. */
  again(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(browser: Browser, url: string, variant: Variant): Promise<OpenStage> {
  const open = async () => {
    const context = await browser.newContext({ locale: "en-GB", ...variant.context });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole("radio").first().waitFor();
    await variant.adjust?.(page);
    return { context, page };
  };
  let { context, page } = await open();
  const twin = await context.newPage();
  const stage: OpenStage = {
    page,
    twin,
    held: [] as Route[],
    async rest() {
      await stage.page.evaluate(() => {
        const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        return Promise.all(
          roots.flatMap((root) => root.getAnimations()).map(({ finished }) => finished.catch(() => {})),
        ).then(() => {});
      });
      await stage.page.waitForTimeout(60);
    },
    async again() {
      const next = await open();
      await context.close();
      ({ context, page } = next);
      stage.page = page;
      stage.twin = await context.newPage();
    },
    close: () => context.close(),
  };
  return stage;
}

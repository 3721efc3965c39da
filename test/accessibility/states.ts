import type { Page, Route } from "playwright-core";

/** Where in the survey the customer is, and how he gets there from the state before. */
export interface State {
  name: string;
  reach(stage: Stage): Promise<void>;
}

export interface Stage {
  page: Page;
  /** Requests that carry answers and have not been let through. */
  held: Route[];
}

const SCALES = { satisfaction: /Do you agree/, importance: /How important/ };

const cell = (page: Page, side: keyof typeof SCALES, value: number) =>
  page.getByRole("group", { name: SCALES[side] }).first().locator(`input[value="${value}"]`);

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** All states of one survey in the order in which a customer meets them. */
export const STATES: readonly State[] = [
  { name: "start", reach: ({ page }) => cell(page, "satisfaction", 4).waitFor() },
  { name: "rating", reach: ({ page }) => cell(page, "satisfaction", 2).click() },
  { name: "error", reach: ({ page }) => button(page, "Next").click() },
  {
    name: "remark",
    async reach({ page }) {
      await cell(page, "importance", 5).click();
      await page.getByText("desired or fitting result").first().waitFor();
      await cell(page, "satisfaction", 3).click();
      await cell(page, "importance", 4).click();
      await page.getByRole("textbox").first().fill("Nobody called me back.");
      await page.getByRole("checkbox").check();
      await page.getByLabel("E-mail address").fill("j.jansen@example.com");
    },
  },
  {
    name: "sending",
    async reach(stage) {
      const caught = new Promise<void>((resolve) => {
        void stage.page.route("**/api/v1/responses", (route) => {
          stage.held.push(route);
          resolve();
        });
      });
      await button(stage.page, "Send").click();
      await caught;
    },
  },
  {
    name: "unsent",
    async reach({ page, held }) {
      await Promise.all(held.splice(0).map((route) => route.abort("connectionfailed")));
      await page.getByRole("heading", { name: "Saved, not yet sent" }).waitFor();
    },
  },
  {
    name: "thanks",
    async reach({ page, held }) {
      await page.unroute("**/api/v1/responses");
      await Promise.all(held.splice(0).map((route) => route.continue()));
      const thanks = page.getByRole("heading", { name: "Thank you" });
      // It may have sent itself meanwhile.
      if (!(await thanks.isVisible()))
        await button(page, "Try again")
          .click({ timeout: 5_000 })
          .catch(() => {});
      await thanks.waitFor();
    },
  },
];

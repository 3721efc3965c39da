import { afterEach, expect, test } from "vitest";
import { cdp, page } from "vitest/browser";
import { openDashboard } from "../reference/open.tsx";

interface Protocol {
  send: (method: "Emulation.setEmulatedMedia", parameters: { media: string }) => Promise<unknown>;
}
const media = async (kind: string) =>
  (cdp() as unknown as Protocol).send("Emulation.setEmulatedMedia", { media: kind });

afterEach(async () => media(""));

const head = (): HTMLElement | null => document.querySelector(".print-head");

test("paper names organisation, survey, period, group and lines, which the screen's own choices say", async () => {
  openDashboard(
    "/insight/priorities?language=en&from=2026-04-01&to=2026-09-30&segment=location=A&segment=location=C&rule=median",
  );
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => head()?.textContent).toContain("Glaszorg · How did we handle your feedback?");
  expect(head()?.textContent).toContain(
    "Period: 1 April 2026 to 30 September 2026 · Answers of: Location: A, C · Lines: median of the items",
  );
  expect(head()?.checkVisibility()).toBe(false);
  await media("print");
  expect(head()?.checkVisibility()).toBe(true);
  expect(document.querySelector(".choices")?.checkVisibility()).toBe(false);
});

test("in Dutch too, and without a group it says everybody", async () => {
  openDashboard("/insight/trend?language=nl&period=all");
  await expect
    .poll(() => head()?.textContent)
    .toContain("Periode: alle antwoorden · Antwoorden van: iedereen");
  expect(head()?.textContent).not.toContain("Lijnen");
});

import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { openDashboard } from "../../reference/open.tsx";

afterEach(() => {
  vi.useRealTimers();
});

test("each improvement leads to the days before and after it, of its own groups", async () => {
  vi.setSystemTime(new Date("2026-11-22T12:00:00"));
  openDashboard("/improve/improvements?language=en");
  const link = page.getByRole("link", { name: "Compare before and after: “Everybody called back”" });
  await expect.element(link).toBeVisible();
  const { pathname, searchParams } = new URL((link.element() as HTMLAnchorElement).href);
  expect(pathname).toBe("/dashboard/insight/compare");
  expect([searchParams.get("from"), searchParams.get("to")]).toEqual(["2026-07-13", "2026-10-10"]);
  expect(searchParams.getAll("segment")).toEqual(["location=A", "location=C"]);
});

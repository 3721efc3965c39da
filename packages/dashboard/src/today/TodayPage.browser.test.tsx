import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { openDashboard } from "../reference/open.tsx";

const heading = () => page.getByRole("heading", { level: 1 });
const waiting = () => page.getByRole("list", { name: "What waits" }).getByRole("listitem");

test("an improvement whose ninety days are over waits, and leads to what moved", async () => {
  openDashboard("/today?language=en", { day: "2026-10-20" });
  await expect.element(heading()).toHaveTextContent("One thing waits for you");
  await page.getByRole("link", { name: /“Everybody called back”: its 90 days are over/u }).click();
  await expect.poll(() => location.pathname).toBe("/dashboard/insight/compare");
  expect(new URLSearchParams(location.search).get("from")).toBe("2026-07-13");
});

test("where nothing waits the finding that leads is the headline, and the way to it stands beneath", async () => {
  openDashboard("/today?language=en", { day: "2027-03-01", rights: ["figures"] });
  await expect.element(heading()).toHaveTextContent(/improved|worsened|Tackle first/u);
  await expect.poll(() => document.title).toBe(`${heading().element().textContent} · Today · Klankbord`);
  expect(waiting().elements()).toEqual([]);
  // A viewer has no work here, and is not told that there is none.
  expect(document.querySelector("main")?.textContent).not.toContain("Nothing waits");
  await expect.element(page.getByRole("heading", { name: "How was our service?" })).toBeVisible();
});

test("owners hear of jobs that failed, others do not", async () => {
  const given = { day: "2027-03-01", failed: 2 };
  openDashboard("/today?language=en", given);
  await expect.element(waiting().first()).toHaveTextContent(/2 jobs of the server failed/u);
  const line = openDashboard("/today?language=en", { ...given, rights: ["figures", "improve"] });
  await expect.element(page.getByText("Nothing waits for you.")).toBeVisible();
  expect(line.asked.filter((path) => path.includes("/jobs"))).toEqual([]);
});

test("without any responses it says so, and leads to where the line for a site stands", async () => {
  openDashboard("/today?language=en", { rows: 0 });
  await expect.element(heading()).toBeVisible();
  expect(document.querySelector("[role=alert]")).toBeNull();
});

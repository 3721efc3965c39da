import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { followAddress } from "./route/address.ts";
import { openDashboard } from "./reference/open.tsx";

const heading = () => page.getByRole("heading", { level: 1 });

test("the first page says what to tackle, draws it, and lists the same in figures", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/priorities?language=en");
  await expect.element(heading()).toHaveTextContent(/^Tackle first: .*attention \(clear\)/u);
  await expect.element(page.getByRole("img", { name: /Priorities/u })).toBeVisible();
  const rows = page.getByRole("table").getByRole("rowheader");
  await expect.element(rows.nth(0)).toHaveTextContent(/^1/u);
  expect(rows.elements()).toHaveLength(8);
});

test("the picture is seen whole on the first screen of a desk, and is the largest thing there", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/priorities?language=en");
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  const figure = document.querySelector(".matrix-figure")?.getBoundingClientRect();
  const picture = document.querySelector(".picture svg")?.getBoundingClientRect();
  expect(picture?.bottom).toBeLessThanOrEqual(800);
  expect(((figure?.width ?? 0) * (800 - (figure?.top ?? 800))) / (1280 * 800)).toBeGreaterThan(0.55);
});

test("arrow keys go from item to item, and focus shows what pointing shows", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/priorities?language=en");
  const first = page.getByRole("button", { name: /^Attention: Satisfaction/u });
  await expect.element(first).toBeVisible();
  const detail = page.getByRole("complementary", { name: "Details of an item" });
  (first.element() as HTMLElement).focus();
  await expect.element(detail).toHaveTextContent(/^Attention/u);
  const focused = detail.element().textContent;
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(detail).not.toHaveTextContent(/^Attention/u);
  const name = document.activeElement?.getAttribute("aria-label") ?? "";
  await expect.element(detail).toHaveTextContent(name.slice(0, name.indexOf(":")));
  await userEvent.hover(first);
  await expect.element(detail).toHaveTextContent(/^Attention/u);
  expect(detail.element().textContent).toBe(focused);
});

test("today is the day of the server, whose days are counted, and not of the reader's clock", async () => {
  const line = openDashboard("/insight/priorities?language=en&period=days30", { day: "2031-05-09" });
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  const last = line.asked.findLast((path) => path.includes("/matrix?"));
  expect(last).toContain("to=2031-05-09");
  expect(last).toContain("from=2031-04-10");
  openDashboard("/insight/priorities?language=en", { day: new Date().toLocaleDateString("en-CA") });
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
});

test("every choice is a step in the address, and back takes it back", async () => {
  openDashboard("/insight/priorities?language=en");
  followAddress();
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  await page.getByLabelText("Period").selectOptions("days30");
  expect(location.search).toContain("period=days30");
  await page.getByRole("link", { name: "Trend" }).click();
  await expect.element(heading()).toHaveTextContent(/satisfaction index/u);
  expect(location.pathname).toBe("/dashboard/insight/trend");
  expect(location.search).toContain("period=days30");
  history.back();
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  expect(location.pathname).toBe("/dashboard/insight/priorities");
});

test("the language switch changes every word and number", async () => {
  openDashboard("/insight/priorities?language=en");
  await expect.element(heading()).toHaveTextContent(/Tackle first/u);
  await page.getByRole("button", { name: "Access token may do everything" }).click();
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect.element(heading()).toHaveTextContent(/Meteen aanpakken/u);
  expect(document.documentElement.lang).toBe("nl");
  await expect.element(page.getByRole("table")).toHaveTextContent(/3,08/u);
});

test("a new answer is counted in by itself and said in one line", async () => {
  const line = openDashboard("/insight/priorities?language=en", { rows: 200 });
  await expect.element(page.getByText(/200 answers/u).first()).toBeVisible();
  line.streams[0]?.open();
  await expect.element(page.getByText("New answers appear by themselves")).toBeVisible();
  line.rows = 202;
  line.streams[0]?.tell(2);
  await expect.element(page.getByText(/^2 new answers counted, /u)).toBeVisible();
  await expect.element(page.getByText(/202 answers/u).first()).toBeVisible();
});

test("a lost connection says of when the figures are", async () => {
  const line = openDashboard("/insight/priorities?language=en");
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  line.streams[0]?.break();
  await expect.element(page.getByText(/^No connection; figures of \d\d:\d\d/u)).toBeVisible();
});

test("a server that is away is said, and trying again brings the figures", async () => {
  const line = openDashboard("/insight/priorities?language=en", { up: false });
  await expect.element(page.getByRole("alert")).toHaveTextContent(/cannot be reached/u);
  line.up = true;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
});

test("where a token is wanted the page asks for it, says a wrong one at the field, and goes on with the right one", async () => {
  openDashboard("/insight/priorities?language=en", { token: "s3cret" });
  await expect.element(heading()).toHaveTextContent("Sign in");
  await page.getByRole("button", { name: "Sign in with the access token" }).click();
  await page.getByLabelText("Access token").fill("wrong");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent(/not the right token/u);
  expect(document.activeElement?.id).toBe("token");
  await page.getByLabelText("Access token").fill("s3cret");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  await page.getByRole("button", { name: "Access token may do everything" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect.element(heading()).toHaveTextContent("Sign in");
});

test("without any answer the page gives the line to put on a site", async () => {
  openDashboard("/insight/priorities?language=en&period=all", { rows: 0 });
  await expect.element(page.getByText(/data-survey="monitor"/u)).toBeVisible();
});

test("under the minimum there is a sentence and not one figure", async () => {
  openDashboard("/insight/priorities?language=en", { rows: 4 });
  await expect.element(heading()).toHaveTextContent(/Too few answers to show/u);
  expect(document.querySelector("table, .picture")).toBeNull();
});

test("with fewer than thirty answers markers are hollow and no verdict is given", async () => {
  openDashboard("/insight/priorities?language=en", { rows: 20 });
  await expect.element(heading()).toHaveTextContent(/Too few answers for a verdict/u);
  const detail = page.getByRole("complementary", { name: "Details of an item" });
  await expect.element(detail).toHaveTextContent(/no verdict yet/u);
});

test("a survey without importance shows satisfaction and says why there is no matrix", async () => {
  openDashboard("/insight/priorities?language=en&survey=feedback");
  await expect.element(page.getByText(/a matrix would have to guess/u)).toBeVisible();
  expect(document.querySelector(".picture")).toBeNull();
});

test("an unknown survey is said, not a broken page", async () => {
  openDashboard("/insight/priorities?language=en&survey=nope");
  await expect.element(page.getByRole("alert")).toHaveTextContent(/no survey with this name/u);
});

test("on a phone the table's first screen has both means, and the names stay while one scrolls", async () => {
  await page.viewport(390, 844);
  openDashboard("/insight/priorities?language=en");
  await expect.element(page.getByRole("table")).toBeVisible();
  const row = document.querySelector("tbody tr");
  const cells = [...(row?.querySelectorAll(".number .figure") ?? [])].slice(0, 2);
  expect(cells).toHaveLength(2);
  for (const cell of cells) expect(cell.getBoundingClientRect().right).toBeLessThanOrEqual(390);
  const scroll = document.querySelector(".scroll");
  scroll?.scrollTo({ left: 400 });
  await expect.poll(() => scroll?.scrollLeft).toBe(400);
  expect(row?.querySelector("th")?.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
});

test("drivers of nobody say so, with the way to all answers", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/drivers?language=en", { rows: 0 });
  await expect.element(page.getByRole("heading", { name: "No answers in this period" })).toBeVisible();
  await page.getByRole("button", { name: "Show all answers" }).click();
  expect(location.search).toContain("period=all");
});

import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { openDashboard } from "../reference/open.tsx";

const options = (name: string): (string | null)[] => {
  const select = page.getByLabelText(name).element() as HTMLSelectElement;
  return [...select.options].map(({ textContent, disabled }) => (disabled ? textContent : null));
};

test("a group without figures is listed with its own reason, and a large one is not called small", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/priorities?language=en", { rows: 81 });
  await expect.element(page.getByLabelText("Answers of")).toBeVisible();
  expect(options("Answers of").filter((text) => text !== null)).toEqual([
    "D (not shown: a smaller group could be traced)",
    "F (too few answers to show)",
  ]);
});

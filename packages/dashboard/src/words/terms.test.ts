import { expect, test } from "vitest";
import { terms as en } from "./terms.en.ts";
import { terms as nl } from "./terms.nl.ts";

test("an interval is told as how often such ranges hold the mean of all, not as where another sample's would lie", () => {
  expect(en.interval.text).toMatch(/^Of 100 surveys like this one, some 95 have a range that holds the mean/);
  expect(nl.interval.text).toMatch(/^Van 100 metingen als deze bevat het bereik er in ongeveer 95 het/);
});

test("opportunity is no chance, and derived importance no cause", () => {
  expect(nl.opportunity.name).toBe("Verbeterruimte");
  expect(en.derived.text).toContain("association, not cause");
});

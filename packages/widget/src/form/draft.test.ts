import { expect, test } from "vitest";
import { readySurvey } from "../../test/fixtureServer.ts";
import { notebook } from "../rules/notebook.ts";
import { keepDraft, readDraft } from "./draft.ts";
import { isReachable } from "./contact.ts";
import { createForm } from "./form.ts";

const now = Date.parse("2026-05-03T12:00:00Z");
const survey = readySurvey("monitor", { draft: true });

function kept(of = survey) {
  const device = notebook(() => null);
  const form = createForm(of, {
    id: "d".repeat(24),
    dimensions: {},
    start: { language: "nl" },
    deliver() {},
    happened() {},
    isReachable,
    changed: () => keepDraft(form, device, now),
  });
  const [item] = of.items;
  if (!item) throw new Error("no item");
  form.rate(item, "satisfaction", 4, false);
  form.set({ wantsAnswer: true, contact: { name: "Jan", email: "jan@example.org", phone: "" } });
  return { device, form };
}

test("a half-filled form is found again under the same id, without contact details", () => {
  const { device } = kept();
  const draft = readDraft({ survey }, device, now + 1000);
  expect(draft).toMatchObject({ id: "d".repeat(24), answers: { reachability: { satisfaction: 4 } } });
  expect(JSON.stringify(draft)).not.toContain("jan");
});

test("nothing is kept where the owner did not switch it on", () => {
  const { device } = kept(readySurvey("monitor"));
  expect(device.get("monitor:draft")).toBeNull();
});

test("a draft of another version, or older than a week, is not taken", () => {
  const { device } = kept();
  expect(readDraft({ survey: { ...survey, version: 2 } }, device, now)).toBeNull();
  expect(readDraft({ survey }, device, now + 8 * 86_400_000)).toBeNull();
});

test("a draft is gone once the answers are on their way", () => {
  const { device, form } = kept();
  form.set({ stage: "sending" });
  expect(device.get("monitor:draft")).toBeNull();
});

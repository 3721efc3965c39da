import { improvementSubmission } from "@klankbord/shared";
import { expect, test } from "vitest";
import { NOTE_MOST, TITLE_MOST, contentOf, draftOf, newDraft } from "./draft.ts";

const ID = "an-improvement-0001";
const CONTENT = {
  day: "2026-06-12",
  title: "Called back",
  item: "first_response",
  groups: { location: ["utrecht", "zwolle"] },
  note: "A rota.",
};

test("an improvement survives the form unchanged", () => {
  expect(contentOf(draftOf(CONTENT))).toEqual(CONTENT);
  const bare = { day: "2026-06-12", title: "Called back", item: null, groups: {}, note: null };
  expect(contentOf(draftOf(bare))).toEqual(bare);
});

test("a new one starts today, everywhere, for no item in particular", () => {
  expect(contentOf(newDraft("2026-11-22"))).toEqual({
    day: "2026-11-22",
    title: "",
    item: null,
    groups: {},
    note: null,
  });
});

test("chosen groups without a value are sent as such, so that they are refused and do not become everywhere", () => {
  const { groups } = contentOf({ ...newDraft("2026-11-22"), dimension: "location" });
  expect(groups).toEqual({ location: [] });
  expect(improvementSubmission.safeParse({ ...CONTENT, id: ID, groups }).success).toBe(false);
});

test("the fields hold as much as the server takes", () => {
  const taken = (more: object) => improvementSubmission.safeParse({ ...CONTENT, id: ID, ...more }).success;
  expect(taken({ title: "a".repeat(TITLE_MOST) })).toBe(true);
  expect(taken({ title: "a".repeat(TITLE_MOST + 1) })).toBe(false);
  expect(taken({ note: "a".repeat(NOTE_MOST) })).toBe(true);
  expect(taken({ note: "a".repeat(NOTE_MOST + 1) })).toBe(false);
});

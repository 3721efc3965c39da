import { describe, expect, test } from "vitest";
import { APOLOGY_ITEM, FEEDBACK_ITEMS, LANGUAGES, MONITOR_ITEMS, knownItem } from "./index.ts";

describe("the monitor's items (M1)", () => {
  test("are the eight keys in their order, the last two being results", () => {
    expect(MONITOR_ITEMS.map(({ key, role }) => `${key} ${role}`)).toEqual([
      "reachability performance",
      "first_response performance",
      "attention performance",
      "professionalism performance",
      "outcome performance",
      "settlement performance",
      "recommendation result",
      "expectation result",
    ]);
  });

  test("read in Dutch and English as the source has them", () => {
    expect(MONITOR_ITEMS[1].texts.nl).toBe("Ik kreeg tijdig een eerste terugkoppeling");
    expect(MONITOR_ITEMS[7].texts.nl).toBe("{organisation} heeft (alsnog) mijn verwachting overtroffen");
    expect(MONITOR_ITEMS[7].texts.en).toBe("{organisation} has (in the end) exceeded my expectations");
  });

  test.each([...MONITOR_ITEMS, APOLOGY_ITEM, ...FEEDBACK_ITEMS])(
    "$key has a text of its own in every language",
    (item) => {
      const texts = LANGUAGES.map((language) => item.texts[language]);
      expect(new Set(texts).size).toBe(LANGUAGES.length);
      for (const text of texts) expect(text.trim().length).toBeGreaterThan(10);
    },
  );

  test("name the organisation in the same items in every language", () => {
    for (const item of MONITOR_ITEMS) {
      const naming = LANGUAGES.map((language) => item.texts[language].includes("{organisation}"));
      expect(new Set(naming).size, item.key).toBe(1);
    }
  });

  test("are found by their key, and an organisation's own key is not", () => {
    expect(knownItem("apology")?.role).toBe("performance");
    expect(knownItem("parking")).toBeUndefined();
  });
});

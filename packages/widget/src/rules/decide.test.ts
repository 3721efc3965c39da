import { assert, describe, expect, test } from "vitest";
import { readySurvey } from "../../test/fixtureServer.ts";
import { decide, type Memory, type PageState, type Reason } from "./decide.ts";

const now = Date.parse("2026-05-03T12:00:00Z");
const DAY = 86_400_000;
const fresh: Memory = { shown: 0, dismissed: null, answered: null, anyShown: null, lot: 0.5 };
const page: PageState = {
  url: "https://shop.example/checkout/done?order=7",
  device: "phone",
  scrolled: 0,
  leaving: false,
  triggered: now,
  resuming: false,
  optedOut: false,
  unseen: false,
  taken: false,
};
const rules = (change: Partial<ReturnType<typeof readySurvey>["rules"]> = {}) => ({
  status: "open" as const,
  rules: { ...readySurvey("monitor").rules, ...change },
});
const why = (
  change: Parameters<typeof rules>[0],
  memory: Partial<Memory> = {},
  state: Partial<PageState> = {},
): Reason | "shown" => {
  const decision = decide(rules(change), { ...fresh, ...memory }, { ...page, ...state }, now);
  return decision.show ? "shown" : decision.reason;
};

describe("a survey that shows itself", () => {
  test("shows on a fresh visit without rules", () => {
    expect(why({})).toBe("shown");
  });

  test("never shows to who opted out, when closed, or when its quota is reached", () => {
    expect(why({}, {}, { optedOut: true })).toBe("opted_out");
    expect(decide({ ...rules(), status: "closed" }, fresh, page, now)).toStrictEqual({
      show: false,
      reason: "closed",
    });
    expect(decide({ ...rules(), quotaReached: true }, fresh, page, now)).toEqual({
      show: false,
      reason: "quota",
    });
  });

  test("keeps to its dates, and says when to look again", () => {
    const from = new Date(now + DAY).toISOString();
    expect(decide(rules({ from }), fresh, page, now)).toEqual({
      show: false,
      reason: "not_yet",
      until: now + DAY,
    });
    expect(why({ until: new Date(now).toISOString() })).toBe("over");
    expect(why({ until: new Date(now + 1).toISOString() })).toBe("shown");
  });

  test.each([
    ["is", "https://shop.example/checkout/done?order=7", "shown"],
    ["is", "https://shop.example/checkout/done", "url"],
    ["starts", "https://shop.example/checkout", "shown"],
    ["starts", "checkout", "url"],
    ["contains", "done", "shown"],
    ["contains", "basket", "url"],
    ["not_contains", "done", "url"],
    ["not_contains", "basket", "shown"],
  ] as const)("with an address that %s %s is %s", (match, value, expected) => {
    expect(why({ urls: [{ match, value }] })).toBe(expected);
  });

  test("needs one of the wanted addresses and none of the unwanted", () => {
    const wanted = [
      { match: "contains", value: "basket" },
      { match: "contains", value: "done" },
    ] as const;
    expect(why({ urls: [...wanted] })).toBe("shown");
    expect(why({ urls: [...wanted, { match: "not_contains", value: "order=7" }] })).toBe("url");
  });

  test("keeps to its device", () => {
    expect(why({ device: "desktop" })).toBe("device");
    expect(why({ device: "phone" })).toBe("shown");
  });

  test("shows to visitors whose lot is below its share, and to nobody at a share of 0", () => {
    expect(why({ sample: 0.5 }, { lot: 0.5 })).toBe("sample");
    expect(why({ sample: 0.5 }, { lot: 0.4999 })).toBe("shown");
    expect(why({ sample: 0 }, { lot: 0 })).toBe("sample");
  });

  test("shows at most as often as its cap says", () => {
    expect(why({ cap: 2 }, { shown: 1 })).toBe("shown");
    expect(why({ cap: 2 }, { shown: 2 })).toBe("cap");
  });

  test("waits for the cooldown after any survey, and says until when", () => {
    const decision = decide(rules({ cooldown: 30 }), { ...fresh, anyShown: now - 29 * DAY }, page, now);
    expect(decision).toEqual({ show: false, reason: "cooldown", until: now + DAY });
    expect(why({ cooldown: 30 }, { anyShown: now - 30 * DAY })).toBe("shown");
  });

  test("never shows again to who answered", () => {
    expect(why({}, { answered: now - 400 * DAY })).toBe("answered");
  });

  test("leaves who dismissed it in peace for 30 days, or for a longer cooldown", () => {
    expect(why({}, { dismissed: now - 29 * DAY })).toBe("dismissed");
    expect(why({}, { dismissed: now - 30 * DAY })).toBe("shown");
    expect(why({ cooldown: 90 }, { dismissed: now - 89 * DAY })).toBe("dismissed");
  });

  test("having been shown is not having been dismissed", () => {
    expect(why({}, { shown: 7 })).toBe("shown");
  });

  test("a remembered time that lies ahead by more than a day counts as none; by less it is a clock that was set", () => {
    expect(why({ cooldown: 30 }, { anyShown: now + 400 * DAY })).toBe("shown");
    expect(why({}, { dismissed: now + 2 * DAY })).toBe("shown");
    expect(why({}, { dismissed: now + DAY })).toBe("dismissed");
    expect(why({}, { dismissed: now + DAY + 1 })).toBe("shown");
    expect(why({ cooldown: 30 }, { anyShown: now + DAY / 24 })).toBe("cooldown");
    expect(why({ delay: 5 }, {}, { triggered: now + DAY })).toBe("shown");
    expect(why({}, { answered: now + 400 * DAY })).toBe("answered");
  });

  test("waits for an eye and for its turn, which come after what it waits for itself", () => {
    expect(why({}, {}, { unseen: true })).toBe("hidden");
    expect(why({}, {}, { taken: true })).toBe("turn");
    expect(why({}, {}, { taken: true, resuming: true })).toBe("turn");
    expect(why({ scroll: 50 }, {}, { unseen: true, taken: true })).toBe("scroll");
  });

  test("reads its dates though a library of the page has another Date.parse", () => {
    const parse = Date.parse;
    try {
      for (const other of [() => new Date(0), () => Number.NaN, () => null, () => assert.fail("not ours")]) {
        Date.parse = other as unknown as typeof parse;
        expect(why({ from: "2026-05-03T13:00:00+01:00", until: "2026-05-03T13:00:00Z" })).toBe("shown");
        expect(why({ until: "2026-05-03T11:59:59Z" })).toBe("over");
        expect(why({ from: "2026-05-03T12:00:01Z" })).toBe("not_yet");
      }
    } finally {
      Date.parse = parse;
    }
  });

  test("waits for its trigger and counts the delay from there", () => {
    expect(why({ delay: 5 }, {}, { triggered: null })).toBe("trigger");
    expect(decide(rules({ delay: 5 }), fresh, { ...page, triggered: now - 2000 }, now)).toEqual({
      show: false,
      reason: "delay",
      until: now + 3000,
    });
    expect(why({ delay: 5 }, {}, { triggered: now })).toBe("delay");
    expect(why({ delay: 5 }, {}, { triggered: now - 5000 })).toBe("shown");
  });

  test("waits for the scroll and for the pointer to leave", () => {
    expect(why({ scroll: 50 }, {}, { scrolled: 49.9 })).toBe("scroll");
    expect(why({ scroll: 50 }, {}, { scrolled: 50 })).toBe("shown");
    expect(why({ exitIntent: true })).toBe("exit_intent");
    expect(why({ exitIntent: true }, {}, { leaving: true })).toBe("shown");
  });

  test("once shown in a visit goes on over pages without waiting or counting again", () => {
    expect(
      why({ delay: 60, scroll: 50, cap: 1, cooldown: 30 }, { shown: 1, anyShown: now }, { resuming: true }),
    ).toBe("shown");
    expect(why({ urls: [{ match: "contains", value: "basket" }] }, {}, { resuming: true })).toBe("url");
  });

  test("names a lasting reason before what it still waits for", () => {
    expect(why({ scroll: 50 }, { answered: now }, { triggered: null })).toBe("answered");
  });
});

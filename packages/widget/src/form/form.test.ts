import { responseSubmission, type ResponseInput } from "@klankbord/shared";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readySurvey } from "../../test/fixtureServer.ts";
import type { Delivery } from "../outbox/outbox.ts";
import { isReachable } from "./contact.ts";
import { createForm, type Form, isShort } from "./form.ts";
import { newId } from "./newId.ts";
import { type FormState, isAsking } from "./state.ts";

let sent: ResponseInput[] = [];
let tell: (delivery: Delivery) => void = () => {};

function formOf(survey = readySurvey("monitor"), start: Partial<FormState> = {}): Form {
  return createForm(survey, {
    id: newId(),
    dimensions: { location: "utrecht" },
    start: { language: "nl", ...start },
    happened() {},
    isReachable,
    changed() {},
    deliver(body, report) {
      sent.push(body);
      tell = report;
    },
  });
}

function item(form: Form, index: number) {
  const found = form.survey.items[index];
  if (!found) throw new Error("no such item");
  return found;
}

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("going on by itself", () => {
  test("follows the touch that completes an item", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", 4, true);
    vi.advanceTimersByTime(1000);
    expect(form.state.value.step).toBe(0);
    form.rate(item(form, 0), "importance", 5, true);
    expect(form.state.value.step).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(form.state.value.step).toBe(1);
  });

  test("never happens to who uses the keyboard", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", 4, false);
    form.rate(item(form, 0), "importance", 5, false);
    vi.advanceTimersByTime(10_000);
    expect(form.state.value.step).toBe(0);
  });

  test("waits while the customer still changes his mind", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", 4, true);
    form.rate(item(form, 0), "importance", 5, true);
    vi.advanceTimersByTime(200);
    form.rate(item(form, 0), "importance", 4, true);
    vi.advanceTimersByTime(10_000);
    expect(form.state.value.step).toBe(0);
  });

  test("does not happen to who comes back to change an answer", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", 4, true);
    form.rate(item(form, 0), "importance", 5, true);
    vi.advanceTimersByTime(1000);
    form.back();
    form.rate(item(form, 0), "satisfaction", 2, true);
    vi.advanceTimersByTime(10_000);
    expect(form.state.value.step).toBe(0);
    expect(form.state.value.answers["reachability"]).toEqual({ satisfaction: 2, importance: 5 });
  });

  test("takes one touch where only satisfaction is asked", () => {
    const form = formOf(readySurvey("feedback"), { list: false });
    form.rate(item(form, 0), "satisfaction", 4, true);
    vi.advanceTimersByTime(1000);
    expect(form.state.value.step).toBe(1);
  });
});

describe("what is missing", () => {
  test("is pointed out once; going on again leaves it open", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", 4, false);
    form.next();
    expect(form.state.value).toMatchObject({ step: 0, flag: { phrase: "oneSide", item: "reachability" } });
    form.next();
    expect(form.state.value).toMatchObject({ step: 1, flag: null });
  });

  test("is not said of an item that was skipped", () => {
    const form = formOf();
    form.next();
    expect(form.state.value).toMatchObject({ step: 1, flag: null });
  });

  test("is no longer said when it is there", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", 4, false);
    form.next();
    form.rate(item(form, 0), "importance", "na", false);
    expect(form.state.value.flag).toBeNull();
  });

  test("in a list is pointed out one after the other, then sent as it is", () => {
    const form = formOf(readySurvey("monitor"), { list: true });
    form.rate(item(form, 1), "satisfaction", 4, true);
    form.rate(item(form, 3), "importance", 4, true);
    form.send();
    expect(form.state.value.flag?.item).toBe("first_response");
    form.send();
    expect(form.state.value.flag?.item).toBe("professionalism");
    form.send();
    expect(sent).toHaveLength(1);
  });

  test("at all brings the customer to the first item with a sentence, and nothing is sent", () => {
    const form = formOf();
    form.set({ step: 8 });
    form.send();
    expect(form.state.value).toMatchObject({ step: 0, flag: { phrase: "nothing", item: "reachability" } });
    expect(sent).toEqual([]);
  });

  test("is not an answer where the customer left a remark", () => {
    const form = formOf();
    form.set({ remark: "Bedankt" });
    form.send();
    expect(sent[0]?.remark).toBe("Bedankt");
  });

  test.each([
    ["no address at all", { name: "Jan", email: "", phone: " " }, "noAddress"],
    ["an address that cannot be one", { name: "", email: "jan@", phone: "0612345678" }, "noAddress"],
    ["an e-mail address", { name: "", email: " jan@example.org ", phone: "" }, undefined],
    ["a telephone number", { name: "", email: "", phone: "06 12 34 56 78" }, undefined],
  ])("of who wants an answer: %s", (_, contact, phrase) => {
    const form = formOf(readySurvey("feedback"));
    form.rate(item(form, 0), "satisfaction", 2, true);
    form.set({ wantsAnswer: true, contact });
    form.send();
    expect(form.state.value.flag?.phrase).toBe(phrase);
    expect(sent).toHaveLength(phrase ? 0 : 1);
  });
});

describe("what is sent", () => {
  test("is taken by the server's own schema", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", 4, false);
    form.rate(item(form, 0), "importance", "na", false);
    form.rate(item(form, 2), "satisfaction", 1, false);
    form.set({ remark: "  Dank \u{1F642} مرحبا  " });
    const body = form.body(false);
    expect(responseSubmission.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({
      survey: "monitor",
      version: 1,
      language: "nl",
      ratings: { reachability: { satisfaction: 4, importance: "na" }, attention: { satisfaction: 1 } },
      remark: "Dank \u{1F642} مرحبا",
      dimensions: { location: "utrecht" },
      partial: false,
    });
    expect(Object.keys(body.ratings ?? {})).toEqual(["reachability", "attention"]);
    expect(body.contact).toBeUndefined();
  });

  test("never holds contact details that the customer took back, nor in an unfinished answer", () => {
    const form = formOf(readySurvey("feedback"));
    form.rate(item(form, 0), "satisfaction", 4, false);
    form.set({ wantsAnswer: true, contact: { name: "Jan", email: "jan@example.org", phone: "" } });
    expect(form.body(false).contact).toEqual({ name: "Jan", email: "jan@example.org" });
    expect(form.body(true).contact).toBeUndefined();
    form.set({ wantsAnswer: false });
    expect(form.body(false).contact).toBeUndefined();
  });

  test("moves through the states that the customer reads", () => {
    const form = formOf();
    form.rate(item(form, 0), "satisfaction", "na", false);
    form.rate(item(form, 0), "importance", 3, false);
    form.send();
    expect([form.state.value.stage, isAsking(form.state.value)]).toEqual(["sending", true]);
    tell("kept");
    expect([form.state.value.held, isAsking(form.state.value)]).toEqual(["kept", false]);
    tell("sending");
    expect(isAsking(form.state.value)).toBe(false);
    tell("sent");
    expect(form.state.value.stage).toBe("sent");
  });
});

test("a survey of two questions or fewer is short", () => {
  expect([isShort(readySurvey("feedback")), isShort(readySurvey("monitor"))]).toEqual([true, false]);
});

test("ids are 24 characters that the server takes, and differ", () => {
  const ids = new Set(Array.from({ length: 500 }, newId));
  expect(ids.size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{24}$/);
});

import { describe, expect, test } from "vitest";
import { attempt, outcomeOf, retryAfter } from "./attempt.ts";

const now = Date.parse("2026-05-03T12:00:00Z");

describe("what a status means", () => {
  test.each([200, 201, 204])("%i is sent", (status) => {
    expect(outcomeOf(status, 0, "").kind).toBe("sent");
  });
  test.each([400, 401, 403, 404, 409, 413, 415, 422])("%i is the last word", (status) => {
    expect(outcomeOf(status, 0, "").kind).toBe("final");
  });
  test.each([408, 425, 429, 500, 502, 503, 504])("%i may pass later", (status) => {
    expect(outcomeOf(status, 0, "").kind).toBe("later");
  });
});

describe("Retry-After", () => {
  test.each([
    [null, 0],
    ["", 0],
    ["7", 7000],
    ["-3", 0],
    ["nonsense", 0],
    ["Sun, 03 May 2026 12:00:30 GMT", 30_000],
    ["Sun, 03 May 2026 11:00:00 GMT", 0],
    ["999999", 3_600_000],
  ])("%s is %i ms", (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });
});

describe("one attempt", () => {
  const send = (fetch: typeof globalThis.fetch) =>
    attempt(fetch, "https://host/api/v1/responses", "{}", () => now);

  test("posts plain text without credentials, so that no preflight is needed", async () => {
    let asked: RequestInit | undefined;
    await send(async (_, init) => {
      asked = init;
      return new Response("{}", { status: 201 });
    });
    expect(asked).toMatchObject({ method: "POST", credentials: "omit", keepalive: true, body: "{}" });
    expect(new Headers(asked?.headers).get("content-type")).toBe("text/plain;charset=UTF-8");
  });

  test("tells the owner the problem's code, field and detail", async () => {
    const problem = { code: "unknown_item", field: "ratings.x", detail: "No such item." };
    expect(await send(async () => Response.json(problem, { status: 422 }))).toEqual({
      kind: "final",
      problem: "422 unknown_item ratings.x No such item.",
    });
  });

  test("keeps to what a busy server asks", async () => {
    const busy = async () => new Response("busy", { status: 429, headers: { "retry-after": "9" } });
    expect(await send(busy)).toEqual({ kind: "later", after: 9000, problem: "429" });
  });

  test("takes a broken connection as one that may come back", async () => {
    expect(await send(() => Promise.reject(new TypeError("Failed to fetch")))).toMatchObject({
      kind: "later",
    });
  });
});

import { describe, expect, test } from "vitest";
import { attempt, outcomeOf, retryAfter } from "./attempt.ts";

const now = Date.parse("2026-05-03T12:00:00Z");
const id = "a".repeat(24);

const receipt = { id, survey: "monitor", version: 1, at: "2026-05-03T12:00:00Z" };
const problem = (status: number, code: string): Record<string, unknown> => ({
  type: `urn:klankbord:problem:${code}`,
  title: "No",
  status,
  code,
  detail: "As the test asked.",
});

describe("only the server's own receipt says that an answer has arrived", () => {
  test.each([200, 201])("%i with the receipt of this id", async (status) => {
    expect(await outcomeOf(Response.json(receipt, { status }), id, now)).toEqual({ kind: "sent" });
  });

  test.each<[string, Response]>([
    ["a page of the site's service worker", new Response("<!doctype html><p>You are offline")],
    ["a page of a network that wants a login", new Response("<html>", { status: 200 })],
    ["nothing", new Response(null, { status: 204 })],
    ["an empty object", Response.json({})],
    ["null", Response.json(null)],
    ["a list", Response.json([receipt])],
    ["the receipt of another answer", Response.json({ ...receipt, id: "b".repeat(24) })],
    ["an echo of what was sent", Response.json({ id, survey: "monitor", ratings: {} })],
  ])("%s is not one", async (_, reply) => {
    expect((await outcomeOf(reply, id, now)).kind).toBe("later");
  });
});

describe("only the server's own problem is the last word", () => {
  test.each([
    [400, "not_json"],
    [403, "foreign_origin"],
    [404, "unknown_route"],
    [413, "too_large"],
    [415, "unsupported_media_type"],
    [422, "survey_closed"],
  ])("%i %s", async (status, code) => {
    expect(await outcomeOf(Response.json(problem(status, code), { status }), id, now)).toEqual({
      kind: "final",
      problem: `${status} ${code} As the test asked.`,
    });
  });

  test.each([
    [408, "busy"],
    [425, "busy"],
    [429, "busy"],
    [500, "internal"],
    [503, "busy"],
  ])("%i %s may pass", async (status, code) => {
    expect((await outcomeOf(Response.json(problem(status, code), { status }), id, now)).kind).toBe("later");
  });

  test.each([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451, 302])(
    "%i of somebody in between may pass",
    async (status) => {
      const foreign = new Response("<html>blocked", { status });
      expect((await outcomeOf(foreign, id, now)).kind).toBe("later");
      const other = Response.json({ error: "forbidden", type: "about:blank" }, { status });
      expect((await outcomeOf(other, id, now)).kind).toBe("later");
    },
  );

  test("an id that another answer has is spent, and the answer is not", async () => {
    expect((await outcomeOf(Response.json(problem(409, "id_taken"), { status: 409 }), id, now)).kind).toBe(
      "spent",
    );
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
    attempt(fetch, { id, url: "https://host/api/v1/responses", body: "{}" }, () => now);

  test("posts plain text without credentials, so that no preflight is needed, and outlives the page", async () => {
    let asked: RequestInit | undefined;
    await send(async (_, init) => {
      asked = init;
      return Response.json(receipt, { status: 201 });
    });
    expect(asked).toMatchObject({ method: "POST", credentials: "omit", keepalive: true, body: "{}" });
    expect(new Headers(asked?.headers).get("content-type")).toBe("text/plain;charset=UTF-8");
  });

  test("tells the owner the problem's code, field and detail", async () => {
    const refusal = { ...problem(422, "unknown_item"), field: "ratings.x", detail: "No such item." };
    expect(await send(async () => Response.json(refusal, { status: 422 }))).toEqual({
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

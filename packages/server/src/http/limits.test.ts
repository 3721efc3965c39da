import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseProxies } from "../limits/address.ts";
import { createLog } from "../log.ts";
import { PASSWORD, sendJson, signedIn } from "../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../testing/temporary.ts";
import { createApp } from "./app.ts";

/** The server behind a real socket, so that it sees an address. */
async function listening(config: object, clock = { now: 1_800_000_000_000 }) {
  const server = await temporaryServer({
    config: { responsesPerMinute: 3, responsesPerHour: 5, ...config },
    now: () => clock.now,
  });
  const url = await new Promise<string>((resolve) => {
    const listener = serve(
      { fetch: createApp(server.services).fetch, port: 0, hostname: "127.0.0.1" },
      (at: AddressInfo) => resolve(`http://127.0.0.1:${at.port}`),
    );
    onTestFinished(() => void listener.close());
  });
  let n = 0;
  const post = async (headers: Record<string, string> = {}, body?: string) =>
    fetch(`${url}/api/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body:
        body ??
        JSON.stringify({
          id: `response-number-${String(n++).padStart(6, "0")}`,
          survey: "monitor",
          language: "nl",
          ratings: { attention: { satisfaction: 4, importance: 5 } },
        }),
    });
  const sent = async (times: number, headers?: Record<string, string>) => {
    const seen: number[] = [];
    for (let time = 0; time < times; time++) seen.push((await post(headers)).status);
    return seen;
  };
  return { server, url, clock, post, sent };
}

describe("responses", () => {
  test("beyond the limit are refused with when to come back, in words that every page may read, and taken then", async () => {
    const { clock, post, sent } = await listening({});
    const first = await post();
    expect(first.headers.get("ratelimit-policy")).toBe('"minute";q=3;w=60, "hour";q=5;w=3600');
    expect(first.headers.get("ratelimit")).toBe('"minute";r=2;t=60, "hour";r=4;t=3600');
    expect(await sent(2)).toEqual([201, 201]);
    clock.now += 10_500;
    const refused = await post({ origin: "https://shop.example" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("50");
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect(refused.headers.get("access-control-expose-headers")).toContain("Retry-After");
    expect(await refused.json()).toMatchObject({
      code: "too_many_requests",
      type: "urn:klankbord:problem:too_many_requests",
    });
    clock.now += 50_000;
    expect(await sent(3)).toEqual([201, 201, 429]);
  });

  test("are refused before their body is looked at", async () => {
    const { post, sent } = await listening({});
    await sent(3);
    expect((await post({}, "[".repeat(100_000))).status).toBe(429);
  });

  test("of the admin token and of keys are not counted; a key that is none does not help", async () => {
    const { server, sent } = await listening({});
    const made = await sendJson(server, "POST", "/api/v1/keys", { id: "a", name: "a", rights: ["figures"] });
    const { key } = (await made.json()) as { key: string };
    expect(await sent(6, { authorization: `Bearer ${TOKEN}` })).toEqual(Array(6).fill(201));
    expect(await sent(6, { authorization: `Bearer ${key}` })).toEqual(Array(6).fill(201));
    expect(await sent(4, { authorization: "Bearer kb_made-up" })).toEqual([201, 201, 201, 429]);
  });

  test("what a visitor writes in X-Forwarded-For counts only through a proxy that is trusted", async () => {
    const forged = await listening({});
    for (let at = 1; at <= 3; at++) await forged.post({ "x-forwarded-for": `198.51.100.${at}` });
    expect(await forged.sent(1, { "x-forwarded-for": "198.51.100.9" })).toEqual([429]);
    const trusting = await listening({ trustedProxies: parseProxies("loopback") });
    const from = async (address: string) => trusting.sent(4, { "x-forwarded-for": `1.1.1.1, ${address}` });
    expect(await from("198.51.100.1")).toEqual([201, 201, 201, 429]);
    expect(await from("198.51.100.2")).toEqual([201, 201, 201, 429]);
    expect(await from("2001:db8::1")).toEqual([201, 201, 201, 429]);
    expect(await trusting.sent(1, { "x-forwarded-for": "2001:db8::2" })).toEqual([429]);
  });

  test("tell a guesser no more than other routes which token is the right one", async () => {
    const { post } = await listening({ responsesPerMinute: 0, responsesPerHour: 0 });
    for (let time = 0; time < 20; time++)
      expect((await post({ authorization: `Bearer guess-${time}` })).status).toBe(201);
    expect((await post({ authorization: "Bearer guess" })).status).toBe(429);
    expect((await post({ authorization: `Bearer ${TOKEN}` })).status).toBe(429);
    expect((await post()).status).toBe(201);
  });

  test.each([
    ["nobody is named", "", "127.0.0.1", 1],
    ["nobody is named, on a socket for both kinds of address", "", "::ffff:127.0.0.1", 1],
    ["another one is named", "10.0.0.1", "127.0.0.1", 1],
    ["it is named", "loopback", "127.0.0.1", 0],
    ["it is named, on a socket for both kinds of address", "loopback", "::ffff:127.0.0.1", 0],
  ])("through a proxy are told of once where %s", async (_, named, peer, times) => {
    const lines: string[] = [];
    const { services } = await temporaryServer({
      config: { trustedProxies: parseProxies(named) },
      log: createLog("warn", { write: (line: string) => void lines.push(line) }),
    });
    const app = createApp(services);
    const from = { incoming: { socket: { remoteAddress: peer } } };
    const ask = async (headers: Record<string, string>) =>
      app.request("/api/v1/responses", { method: "POST", headers, body: "{}" }, from);
    await ask({});
    expect(lines).toEqual([]);
    for (const visitor of ["198.51.100.1", "198.51.100.2", "unknown"])
      expect((await ask({ "x-forwarded-for": visitor })).status).toBe(422);
    expect(lines.filter((line) => line.includes("TRUSTED_PROXIES"))).toHaveLength(times);
  });

  test("are without limit where it is switched off", async () => {
    const { post, sent } = await listening({ responsesPerMinute: 0, responsesPerHour: 0 });
    expect(await sent(8)).toEqual(Array(8).fill(201));
    expect((await post()).headers.get("ratelimit")).toBeNull();
  });
});

describe("signing in", () => {
  const signer = (server: TemporaryServer, url: string) => ({
    sign: async (password: string, from = "198.51.100.1") =>
      (
        await fetch(`${url}/api/v1/session`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-forwarded-for": from },
          body: JSON.stringify({ email: "viewer@example.org", password }),
        })
      ).status,
    ask: async (token: string, from = "198.51.100.1") =>
      (
        await fetch(`${url}/api/v1/surveys`, {
          headers: { authorization: `Bearer ${token}`, "x-forwarded-for": from },
        })
      ).status,
    server,
  });

  test("wrong twenty times, also all at once, is enough for that address; from elsewhere the same person signs in", async () => {
    const { server, url, clock } = await listening({ trustedProxies: parseProxies("loopback") });
    await signedIn(server, "viewer");
    const { sign } = signer(server, url);
    const tries = await Promise.all(Array.from({ length: 25 }, async () => sign("wrong")));
    expect(tries.filter((status) => status === 401)).toHaveLength(20);
    expect(tries.filter((status) => status === 429)).toHaveLength(5);
    expect(await sign(PASSWORD)).toBe(429);
    expect(await sign(PASSWORD, "198.51.100.2")).toBe(201);
    clock.now += 60_000;
    expect(await sign(PASSWORD)).toBe(201);
  });

  test("right a hundred times is never too often, by password or by token", async () => {
    const { server, url } = await listening({ trustedProxies: parseProxies("loopback") });
    const { ask } = signer(server, url);
    const seen = new Set<number>();
    for (let time = 0; time < 100; time++) seen.add(await ask(TOKEN));
    expect([...seen]).toEqual([200]);
  });

  test("a key that is sent a hundred times at once is taken every time", async () => {
    const { server, url } = await listening({});
    const made = await sendJson(server, "POST", "/api/v1/keys", { id: "a", name: "a", rights: ["figures"] });
    const { key } = (await made.json()) as { key: string };
    const { ask } = signer(server, url);
    const seen = await Promise.all(Array.from({ length: 100 }, async () => ask(key)));
    expect(new Set(seen)).toEqual(new Set([200]));
  });

  test("wrong tokens count too: a guesser does not learn when one was right", async () => {
    const { server, url } = await listening({ trustedProxies: parseProxies("loopback") });
    const { ask } = signer(server, url);
    for (let time = 0; time < 20; time++) expect(await ask(`guess-${time}`)).toBe(401);
    expect([await ask("guess"), await ask(TOKEN)]).toEqual([429, 429]);
    expect(await ask(TOKEN, "198.51.100.2")).toBe(200);
  });
});

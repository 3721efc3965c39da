import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import { refuse } from "./problem.ts";
import type { AppEnv } from "./context.ts";
import { createAccess } from "./guard.ts";
import { temporaryServer } from "../testing/temporary.ts";

const TOKEN = "a-token-that-is-long-enough";
const HERE = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
const ELSEWHERE = { incoming: { socket: { remoteAddress: "203.0.113.9" } } };

async function appWith(adminToken: string | null, publicUrl: string | null = null) {
  let used = 0;
  const { services } = await temporaryServer({
    now: () => 1_800_000_000_000,
    config: { adminToken, publicUrl, timeZone: "Europe/Amsterdam" },
  });
  const access = createAccess(services, () => used++);
  const app = new Hono<AppEnv>();
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error);
    throw error;
  });
  app.on(["GET", "PUT"], "/figures", access.needs("figures"), (c) => c.json({ seen: true }));
  app.post("/session", access.sameSite, async (c) => {
    access.checkKeeper(c.req.query("token") ?? "");
    await access.openSession(c, null);
    return c.body(null, 204);
  });
  app.delete("/session", access.sameSite, async (c) => {
    await access.endSession(c);
    return c.body(null, 204);
  });
  const call = async (
    path: string,
    init: { method?: string; headers?: Record<string, string>; from?: AppEnv["Bindings"] } = {},
  ) =>
    app.request(
      path,
      { method: init.method ?? "GET", headers: { host: "localhost:3000", ...init.headers } },
      init.from ?? HERE,
    );
  return Object.assign(call, { secret: access.linkSecret, used: () => used });
}

const cookieFrom = (answer: Response): string => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

describe("without an admin token", () => {
  const started = async () => appWith(null);

  test.each<[string, Record<string, string>, AppEnv["Bindings"]]>([
    ["the machine itself", {}, HERE],
    [
      "the machine itself, by IPv6",
      { host: "[::1]:3000" },
      { incoming: { socket: { remoteAddress: "::1" } } },
    ],
    ["a proxy that adds nothing", { host: "feedback.example.nl" }, HERE],
    ["a proxy that says for whom", { "x-forwarded-for": "203.0.113.9" }, HERE],
    ["elsewhere", {}, ELSEWHERE],
    ["no socket at all", {}, {}],
  ])("nobody is let in for coming from %s, and is told what to do", async (_, headers, from) => {
    const call = await started();
    const answer = await call("/figures", { headers, from });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.text()).toContain("ADMIN_TOKEN");
  });

  test("the link's secret opens one session, from anywhere, and is spent; the next one is good", async () => {
    const call = await started();
    const secret = call.secret() ?? "";
    expect(secret).toMatch(/^[\w-]{43}$/);
    const opened = await call(`/session?token=${secret}`, { method: "POST", from: ELSEWHERE });
    expect(opened.status).toBe(204);
    expect((await call("/figures", { headers: { cookie: cookieFrom(opened) } })).status).toBe(200);
    const again = await call(`/session?token=${secret}`, { method: "POST" });
    expect([again.status, again.headers.get("set-cookie")]).toEqual([401, null]);
    expect(call.used()).toBe(1);
    expect((await call(`/session?token=${call.secret()}`, { method: "POST" })).status).toBe(204);
  });

  test.each(["", "x", "null", "undefined"])("no session can be had by %j", async (token) => {
    const call = await started();
    expect((await call(`/session?token=${token}`, { method: "POST" })).status).toBe(401);
  });

  test("the link's secret is no token of programs", async () => {
    const call = await started();
    const headers = { authorization: `Bearer ${call.secret()}` };
    expect((await call("/figures", { headers })).status).toBe(401);
  });
});

describe("with an admin token", () => {
  const started = async () => appWith(TOKEN);

  test("there is no link", async () => {
    const call = await started();
    expect(call.secret()).toBeNull();
  });

  test("the token opens the door from anywhere", async () => {
    const call = await started();
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await call("/figures", { headers, from: ELSEWHERE })).status).toBe(200);
    expect((await call("/figures")).status).toBe(401);
  });

  test.each(["Bearer wrong", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN, "Bearer", ""])(
    "the header %j does not",
    async (authorization) => {
      const call = await started();
      expect((await call("/figures", { headers: { authorization } })).status).toBe(401);
    },
  );

  test("a session is opened with the token, used by cookie, and ended", async () => {
    const call = await started();
    const opened = await call(`/session?token=${TOKEN}`, { method: "POST" });
    expect(opened.status).toBe(204);
    expect(opened.headers.get("set-cookie")).toMatch(
      /^klankbord=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(opened.headers.get("set-cookie")).not.toContain(TOKEN);
    const headers = { cookie: cookieFrom(opened) };
    expect((await call("/figures", { headers, from: ELSEWHERE })).status).toBe(200);
    await call("/session", { method: "DELETE", headers });
    expect((await call("/figures", { headers })).status).toBe(401);
  });

  test("signing in anew ends the session that the browser had", async () => {
    const call = await started();
    const first = { cookie: cookieFrom(await call(`/session?token=${TOKEN}`, { method: "POST" })) };
    await call(`/session?token=${TOKEN}`, { method: "POST", headers: first });
    expect((await call("/figures", { headers: first })).status).toBe(401);
  });

  test("a wrong token opens nothing", async () => {
    const call = await started();
    const answer = await call("/session?token=wrong", { method: "POST" });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("over https the cookie is Secure and bound to the host", async () => {
    const opened = await (
      await appWith(TOKEN, "https://feedback.example.nl")
    )(`/session?token=${TOKEN}`, {
      method: "POST",
    });
    expect(opened.headers.get("set-cookie")).toMatch(/^__Host-klankbord=.*; Secure; /);
  });

  test("figures are never kept by a cache, and say which day it is where days are counted", async () => {
    const call = await started();
    const answer = await call("/figures", { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(answer.headers.get("klankbord-day")).toBe("2027-01-15");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});

describe("a change that another site's page sends", () => {
  const started = async () => appWith(TOKEN);
  const put = async (headers: Record<string, string>) => {
    const call = await started();
    const cookie = cookieFrom(await call(`/session?token=${TOKEN}`, { method: "POST" }));
    return (await call("/figures", { method: "PUT", headers: { ...headers, cookie } })).status;
  };

  test("is refused, by what browsers say of it", async () => {
    expect(await put({ "sec-fetch-site": "crossSite" })).toBe(403);
    expect(await put({ "sec-fetch-site": "same-site" })).toBe(403);
    expect(await put({ origin: "https://evil.example" })).toBe(403);
    expect(await put({ origin: "null" })).toBe(403);
  });

  test("is let through from our own page and from a program", async () => {
    expect(await put({ "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await put({ origin: "http://localhost:3000" })).toBe(200);
    expect(await put({})).toBe(200);
  });
});

import type { AuditEntry, OpenSession } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { PASSWORD, sendJson, signedIn, signIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

type Headers = Record<string, string>;

const KEEPER = { authorization: `Bearer ${TOKEN}` };
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const OTHER = "another password than before";

const list = async (server: TemporaryServer, headers: Headers): Promise<OpenSession[]> => {
  const answer = await server.request("/api/v1/sessions", { headers });
  return ((await answer.json()) as { sessions: OpenSession[] }).sessions;
};
const end = async (server: TemporaryServer, path: string, headers: Headers): Promise<number> =>
  (await server.request(path, { method: "DELETE", headers })).status;
const isIn = async (server: TemporaryServer, headers: Headers): Promise<boolean> =>
  (await server.request("/api/v1/me", { headers })).status === 200;
const logged = async (server: TemporaryServer, action: string): Promise<unknown[]> => {
  const answer = await server.request("/api/v1/audit", { headers: KEEPER });
  const { entries } = (await answer.json()) as { entries: AuditEntry[] };
  return entries.filter((entry) => entry.action === action).map(({ actor, subject }) => [actor, subject]);
};

describe("one's own sessions", () => {
  test("are listed with browser and system, the one that asks is told, and no id signs anybody in", async () => {
    const clock = { now: 1_800_000_000_000 };
    const server = await temporaryServer({ now: () => clock.now });
    await signedIn(server, "viewer");
    clock.now += 90_000;
    const body = { email: "viewer@example.org", password: PASSWORD };
    const opened = await sendJson(server, "POST", "/api/v1/session", body, { "user-agent": FIREFOX });
    const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const [here, other] = await list(server, { cookie });
    expect(here).toMatchObject({ browser: "Firefox", system: "Linux", here: true });
    expect(here?.opened).toBe(new Date(clock.now).toISOString());
    expect(other).toMatchObject({ browser: null, system: null, here: false });
    expect(await isIn(server, { cookie: `klankbord=${here?.id}` })).toBe(false);
    const { rows } = await server.services.db.$client.execute("select * from session");
    expect(JSON.stringify(rows)).not.toMatch(/Gecko|140/);
  });

  test("that ended by time are not listed", async () => {
    const clock = { now: 1_800_000_000_000 };
    const server = await temporaryServer({ now: () => clock.now });
    await signedIn(server, "viewer");
    clock.now += 2 * 3_600_000;
    const fresh = await signIn(server, "viewer@example.org");
    expect((await list(server, fresh)).map(({ here }) => here)).toEqual([true]);
  });

  test("are ended one by one, by their owner only, with a line in the log", async () => {
    const server = await temporaryServer();
    const first = await signedIn(server, "viewer");
    const second = await signIn(server, "viewer@example.org");
    const stranger = await signedIn(server, "owner");
    const id = (await list(server, second)).find(({ here }) => !here)?.id ?? "";
    expect(await end(server, `/api/v1/sessions/${id}`, stranger)).toBe(404);
    expect(await end(server, `/api/v1/sessions/${id}`, KEEPER)).toBe(404);
    expect(await isIn(server, first)).toBe(true);
    expect(await end(server, `/api/v1/sessions/${id}`, second)).toBe(204);
    expect([await isIn(server, first), await isIn(server, second)]).toEqual([false, true]);
    expect(await end(server, `/api/v1/sessions/${id}`, second)).toBe(404);
    expect(await logged(server, "session.ended")).toEqual([["person:viewer", "viewer"]]);
  });

  test("are ended all at once, or all but this one; nobody else's go with them", async () => {
    const server = await temporaryServer();
    const owner = await signedIn(server, "owner");
    const first = await signedIn(server, "viewer");
    const second = await signIn(server, "viewer@example.org");
    expect(await end(server, "/api/v1/sessions?except=that", second)).toBe(422);
    expect(await end(server, "/api/v1/sessions?except=this", second)).toBe(204);
    expect([await isIn(server, first), await isIn(server, second)]).toEqual([false, true]);
    expect(await end(server, "/api/v1/sessions", second)).toBe(204);
    expect([await isIn(server, second), await isIn(server, owner)]).toEqual([false, true]);
    expect(await logged(server, "sessions.ended")).toHaveLength(2);
  });

  test("of the keeper are the keeper's; a key has none, also where its id is that of a person", async () => {
    const server = await temporaryServer();
    const viewer = await signedIn(server, "viewer");
    const opened = await sendJson(server, "POST", "/api/v1/session", { token: TOKEN }, {});
    const keeper = { cookie: (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
    expect(await list(server, KEEPER)).toMatchObject([{ here: false }]);
    expect(await list(server, keeper)).toMatchObject([{ here: true }]);
    const made = await sendJson(server, "POST", "/api/v1/keys", {
      id: "viewer",
      name: "a",
      rights: ["figures"],
    });
    const { key } = (await made.json()) as { key: string };
    const headers = { authorization: `Bearer ${key}` };
    expect((await server.request("/api/v1/sessions", { headers })).status).toBe(403);
    expect(await end(server, "/api/v1/sessions", headers)).toBe(403);
    expect(await end(server, "/api/v1/sessions", keeper)).toBe(204);
    expect([await isIn(server, viewer), await isIn(server, keeper)]).toEqual([true, false]);
  });
});

test("an owner ends all sessions of somebody, who signs in again; nobody else may", async () => {
  const server = await temporaryServer();
  const owner = await signedIn(server, "owner");
  const manager = await signedIn(server, "manager");
  const viewer = await signedIn(server, "viewer");
  expect(await end(server, "/api/v1/people/viewer/sessions", manager)).toBe(403);
  expect(await end(server, "/api/v1/people/nobody/sessions", owner)).toBe(404);
  expect(await end(server, "/api/v1/people/viewer/sessions", owner)).toBe(204);
  expect([await isIn(server, viewer), await isIn(server, owner)]).toEqual([false, true]);
  expect(await logged(server, "sessions.ended")).toEqual([["person:owner", "viewer"]]);
  await signIn(server, "viewer@example.org");
});

describe("one's own password", () => {
  const put = async (server: TemporaryServer, body: unknown, headers: Headers): Promise<Response> =>
    sendJson(server, "PUT", "/api/v1/me/password", body, headers);

  test("is changed by the former one: other browsers are signed out, this one has a new session", async () => {
    const server = await temporaryServer();
    const first = await signedIn(server, "viewer");
    const second = await signIn(server, "viewer@example.org");
    await sendJson(server, "POST", "/api/v1/people/viewer/link", {});
    const changed = await put(server, { password: PASSWORD, new: OTHER }, second);
    expect(changed.status).toBe(204);
    const cookie = (changed.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const are = [first, second, { cookie }].map(async (headers) => isIn(server, headers));
    expect(await Promise.all(are)).toEqual([false, false, true]);
    await expect(signIn(server, "viewer@example.org")).rejects.toThrow("401");
    expect(await logged(server, "password.changed")).toEqual([["person:viewer", "viewer"]]);
    const { rows } = await server.services.db.$client.execute("select * from invitation");
    expect(rows).toEqual([]);
  });

  test.each([
    [{ password: "wrong", new: OTHER }, "wrong_password", "password"],
    [{ password: PASSWORD, new: "short" }, "out_of_range", "new"],
    [{ password: PASSWORD }, "invalid", "new"],
    [{ password: PASSWORD, new: OTHER, id: "owner" }, "invalid", "id"],
  ])("%j changes nothing", async (body, code, field) => {
    const server = await temporaryServer();
    const headers = await signedIn(server, "viewer");
    const refused = await put(server, body, headers);
    expect([refused.status, await refused.json()]).toMatchObject([422, { code, field }]);
    await signIn(server, "viewer@example.org");
    expect(await isIn(server, headers)).toBe(true);
  });

  test("is not the keeper's, who has none", async () => {
    const server = await temporaryServer();
    expect((await put(server, { password: TOKEN, new: OTHER }, KEEPER)).status).toBe(403);
  });

  test("two changes at once: one holds", async () => {
    const server = await temporaryServer();
    const headers = await signedIn(server, "viewer");
    const both = [OTHER, `${OTHER} too`].map(async (next) =>
      put(server, { password: PASSWORD, new: next }, headers),
    );
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
  });
});

test("another address for somebody makes the link void that went to the former one", async () => {
  const server = await temporaryServer();
  const person = { name: "Anna", email: "anna@exmaple.org", role: "viewer" };
  const added = await sendJson(server, "POST", "/api/v1/people", { id: "anna", ...person });
  const { invitation } = (await added.json()) as { invitation: { link: string } };
  const link = invitation.link.split("#join=")[1];
  const change = { ...person, name: "Anna de Vries", revision: 1 };
  await sendJson(server, "PUT", "/api/v1/people/anna", change);
  const { rows } = await server.services.db.$client.execute("select * from invitation");
  expect(rows).toHaveLength(1);
  await sendJson(server, "PUT", "/api/v1/people/anna", { ...change, email: "anna@example.org", revision: 2 });
  const chosen = await sendJson(server, "POST", "/api/v1/session", { link, password: PASSWORD }, {});
  expect(chosen.status).toBe(401);
});

import type { AuditEntry, Person, SecondFactor, SecondFactorOffer } from "@klankbord/shared";
import { TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { commandOn } from "../../testing/command.ts";
import { PASSWORD, sendJson, signedIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

type Headers = Record<string, string>;

const PATH = "/api/v1/me/second-factor";
const KEEPER = { authorization: `Bearer ${TOKEN}` };
const PERIOD = 30_000;

const codeOf = (secret: string, timestamp: number): string => new TOTP({ secret }).generate({ timestamp });
const sign = async (server: TemporaryServer, more: object): Promise<[number, unknown]> => {
  const body = { email: "viewer@example.org", password: PASSWORD, ...more };
  const answer = await sendJson(server, "POST", "/api/v1/session", body, {});
  const { code, field } = (await answer.json()) as { code?: string; field?: string };
  return [answer.status, field === undefined ? code : `${code} ${field}`];
};
const stateOf = async (server: TemporaryServer, headers: Headers): Promise<SecondFactor> =>
  (await (await server.request(PATH, { headers })).json()) as SecondFactor;
const logged = async (server: TemporaryServer): Promise<string[]> => {
  const answer = await server.request("/api/v1/audit", { headers: KEEPER });
  const { entries } = (await answer.json()) as { entries: AuditEntry[] };
  return entries.map(({ actor, action }) => `${actor} ${action}`);
};

/** A viewer who was asked for a code, with the time that passes when the test says so. */
async function withCode() {
  const clock = { now: 1_800_000_000_000 };
  const server = await temporaryServer({ now: () => clock.now });
  const headers = await signedIn(server, "viewer");
  const offered = await sendJson(server, "POST", PATH, { password: PASSWORD }, headers);
  const offer = (await offered.json()) as SecondFactorOffer;
  const now = (): string => codeOf(offer.secret, clock.now);
  const confirmed = await sendJson(server, "PUT", PATH, { code: now() }, headers);
  const { codes } = (await confirmed.json()) as { codes: string[] };
  return { clock, server, headers, offer, now, codes };
}

const NOT_A_CODE = "zzzz-zzzz-zzzz-zzzz";

describe("setting it up", () => {
  test("asks for the password, offers a secret as text and picture, and asks for nothing before it is confirmed", async () => {
    const server = await temporaryServer();
    const headers = await signedIn(server, "viewer");
    const refused = await sendJson(server, "POST", PATH, { password: "wrong" }, headers);
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: "wrong_password" }]);
    const offered = await sendJson(server, "POST", PATH, { password: PASSWORD }, headers);
    const { secret, address, qr } = (await offered.json()) as SecondFactorOffer;
    expect(address).toContain(`secret=${secret}`);
    expect(qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(await sign(server, {})).toEqual([201, undefined]);
    expect(await stateOf(server, headers)).toMatchObject({ hasPassword: true, since: null, codesLeft: 0 });
  });

  test("counts from the first right code on: ten recovery codes are told once, other browsers are signed out", async () => {
    const clock = { now: 1_800_000_000_000 };
    const server = await temporaryServer({ now: () => clock.now });
    const other = await signedIn(server, "viewer");
    const body = { email: "viewer@example.org", password: PASSWORD };
    const opened = await sendJson(server, "POST", "/api/v1/session", body, {});
    const headers = { cookie: (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
    const offered = await sendJson(server, "POST", PATH, { password: PASSWORD }, headers);
    const { secret } = (await offered.json()) as SecondFactorOffer;
    const wrong = await sendJson(server, "PUT", PATH, { code: "000000" }, headers);
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { code: "wrong_code", field: "code" }]);
    const code = codeOf(secret, clock.now);
    const right = await sendJson(
      server,
      "PUT",
      PATH,
      { code: `${code.slice(0, 3)} ${code.slice(3)}` },
      headers,
    );
    const { codes } = (await right.json()) as { codes: string[] };
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/);
    expect(await stateOf(server, headers)).toMatchObject({
      since: "2027-01-15T08:00:00.000Z",
      codesLeft: 10,
    });
    expect((await server.request("/api/v1/me", { headers: other })).status).toBe(401);
    const again = await sendJson(server, "PUT", PATH, { code }, headers);
    expect(again.status).toBe(409);
    expect((await sendJson(server, "POST", PATH, { password: PASSWORD }, headers)).status).toBe(409);
    const { rows } = await server.services.db.$client.execute("select hash from recovery_code");
    expect(rows).toHaveLength(10);
    expect(JSON.stringify(rows)).not.toContain(codes[0]);
  });

  test("is nothing for the keeper and for keys", async () => {
    const server = await temporaryServer();
    expect((await server.request(PATH, { headers: KEEPER })).status).toBe(403);
    expect((await sendJson(server, "POST", PATH, { password: TOKEN })).status).toBe(403);
  });
});

describe("signing in with it", () => {
  test("asks for the code only where the password was right; else nothing tells that there is one", async () => {
    const { server, clock, now } = await withCode();
    clock.now += PERIOD;
    expect(await sign(server, {})).toEqual([401, "second_factor"]);
    expect(await sign(server, { password: "wrong" })).toEqual([401, "unauthorised"]);
    expect(await sign(server, { password: "wrong", code: now() })).toEqual([401, "unauthorised"]);
    expect(await sign(server, { email: "nobody@example.org", code: now() })).toEqual([401, "unauthorised"]);
    expect(await sign(server, { code: now() })).toEqual([201, undefined]);
  });

  test("takes a code once, that of the set-up included, also from two who send it at the same moment", async () => {
    const { server, clock, now } = await withCode();
    expect(await sign(server, { code: now() })).toEqual([401, "second_factor code"]);
    clock.now += PERIOD;
    const both = await Promise.all([sign(server, { code: now() }), sign(server, { code: now() })]);
    expect(both.map(([status]) => status).toSorted((one, other) => one - other)).toEqual([201, 401]);
    expect(await sign(server, { code: now() })).toEqual([401, "second_factor code"]);
  });

  test("takes the codes just before and after, in order, and no older ones", async () => {
    const { server, clock, offer } = await withCode();
    clock.now += 10 * PERIOD;
    const at = async (periods: number) =>
      sign(server, { code: codeOf(offer.secret, clock.now + periods * PERIOD) });
    expect(await at(-2)).toEqual([401, "second_factor code"]);
    expect(await at(2)).toEqual([401, "second_factor code"]);
    expect(await at(-1)).toEqual([201, undefined]);
    expect(await at(1)).toEqual([201, undefined]);
    expect(await at(0)).toEqual([401, "second_factor code"]);
  });

  test("takes each recovery code once, however it is typed, with a line in the log", async () => {
    const { server, headers, codes } = await withCode();
    const [first = "", second = ""] = codes;
    const typed = first.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l");
    expect(await sign(server, { code: typed })).toEqual([201, undefined]);
    expect(await sign(server, { code: first })).toEqual([401, "second_factor code"]);
    const both = await Promise.all([sign(server, { code: second }), sign(server, { code: second })]);
    expect(both.map(([status]) => status).toSorted((one, other) => one - other)).toEqual([201, 401]);
    expect(await stateOf(server, headers)).toMatchObject({ codesLeft: 8 });
    const lines = await logged(server);
    expect(lines.filter((line) => line === "person:viewer recovery_code.used")).toHaveLength(2);
  });

  test("is held up after ten wrong codes, for this person alone, and goes on later", async () => {
    const { server, clock, now, codes } = await withCode();
    await signedIn(server, "manager");
    clock.now += PERIOD;
    const tries = await Promise.all(
      Array.from({ length: 12 }, async () => sign(server, { code: NOT_A_CODE })),
    );
    expect(tries.filter(([status]) => status === 401)).toHaveLength(10);
    expect(await sign(server, { code: now() })).toEqual([429, "too_many_requests"]);
    expect(await sign(server, { code: codes[0] })).toEqual([429, "too_many_requests"]);
    expect((await sign(server, { email: "manager@example.org" }))[0]).toBe(201);
    clock.now += 900_000;
    expect(await sign(server, { code: now() })).toEqual([201, undefined]);
  });

  test("is not got round by a link to choose a password, which a missing code does not spend", async () => {
    const { server, clock, now } = await withCode();
    const made = await sendJson(server, "POST", "/api/v1/people/viewer/link", {});
    const link = ((await made.json()) as { link: string }).link.split("#join=")[1];
    const join = async (more: object) =>
      sendJson(server, "POST", "/api/v1/session", { link, password: "another long password", ...more }, {});
    const missing = await join({});
    expect([missing.status, await missing.json()]).toMatchObject([401, { code: "second_factor" }]);
    expect((await join({ code: NOT_A_CODE })).status).toBe(401);
    clock.now += PERIOD;
    expect((await join({ code: now() })).status).toBe(201);
    expect(await sign(server, { password: "another long password" })).toEqual([401, "second_factor"]);
  });
});

describe("losing it", () => {
  test("new recovery codes void the old ones; switching it off asks for the password", async () => {
    const { server, headers, codes } = await withCode();
    const renewed = await sendJson(
      server,
      "POST",
      "/api/v1/me/recovery-codes",
      { password: PASSWORD },
      headers,
    );
    const fresh = ((await renewed.json()) as { codes: string[] }).codes;
    expect(await sign(server, { code: codes[0] })).toEqual([401, "second_factor code"]);
    expect(await sign(server, { code: fresh[0] })).toEqual([201, undefined]);
    const off = async (password: string) =>
      (await sendJson(server, "POST", `${PATH}/remove`, { password }, headers)).status;
    expect(await off("wrong")).toBe(422);
    expect(await sign(server, {})).toEqual([401, "second_factor"]);
    expect(await off(PASSWORD)).toBe(204);
    expect(await sign(server, {})).toEqual([201, undefined]);
    const { rows } = await server.services.db.$client.execute("select * from recovery_code");
    expect(rows).toEqual([]);
    const none = await sendJson(server, "POST", "/api/v1/me/recovery-codes", { password: PASSWORD }, headers);
    expect(none.status).toBe(409);
  });

  test("an owner sees who has one and takes it away; so does the command line; each with a line in the log", async () => {
    const { server } = await withCode();
    const owner = await signedIn(server, "owner");
    const manager = await signedIn(server, "manager");
    const take = async (id: string, headers: Headers) =>
      (await server.request(`/api/v1/people/${id}/second-factor`, { method: "DELETE", headers })).status;
    const listed = await server.request("/api/v1/people", { headers: owner });
    const { people } = (await listed.json()) as { people: Person[] };
    expect(people.filter(({ secondFactor }) => secondFactor).map(({ id }) => id)).toEqual(["viewer"]);
    expect(await take("viewer", manager)).toBe(403);
    expect(await take("nobody", owner)).toBe(404);
    expect(await take("viewer", owner)).toBe(204);
    expect(await sign(server, {})).toEqual([201, undefined]);
    const line = ["person", "reset", "--email", "Viewer@example.org", "--second-factor"];
    expect(await commandOn(server.services, line)).toMatchObject({
      code: 0,
      said: ["Viewer@example.org signs in with the password alone, as before."],
    });
    const taken = (await logged(server)).filter((entry) => entry.endsWith("second_factor.removed"));
    expect(taken).toEqual(["person:owner second_factor.removed"]);
  });

  test("it goes when the person is removed", async () => {
    const { server } = await withCode();
    await server.request("/api/v1/people/viewer?revision=1", { method: "DELETE", headers: KEEPER });
    for (const table of ["second_factor", "recovery_code", "session"]) {
      const { rows } = await server.services.db.$client.execute(`select * from ${table}`);
      expect(rows).toEqual([]);
    }
  });
});

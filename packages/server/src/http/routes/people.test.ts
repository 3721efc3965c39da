import type { Invitation, Me, Person } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { PASSWORD, sendJson, signedIn, signIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

const KEEPER = { authorization: `Bearer ${TOKEN}` };
const ANNA = { id: "anna", name: "Anna  de Vries", email: "Anna@Example.org ", role: "owner" };

type Added = Person & { invitation: Invitation | null };

const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code: string }).code;
const secretOf = ({ invitation }: Added): string => invitation?.link.split("#join=")[1] ?? "";
const add = async (server: TemporaryServer, body: unknown, headers = KEEPER): Promise<Response> =>
  sendJson(server, "POST", "/api/v1/people", body, headers);
const choose = async (server: TemporaryServer, link: string, password = PASSWORD): Promise<Response> =>
  sendJson(server, "POST", "/api/v1/session", { link, password }, {});

describe("adding somebody", () => {
  test("twice is once; the address is kept in small letters, the name on one line", async () => {
    const server = await temporaryServer();
    const first = await add(server, ANNA);
    expect(first.status).toBe(201);
    const anna = (await first.json()) as Added;
    expect(anna).toMatchObject({
      name: "Anna de Vries",
      email: "anna@example.org",
      joined: false,
      revision: 1,
    });
    const again = await add(server, ANNA);
    expect(again.status).toBe(200);
    expect(((await again.json()) as Added).invitation).toBeNull();
    const listed = await server.request("/api/v1/people", { headers: KEEPER });
    expect(((await listed.json()) as { people: Person[] }).people).toHaveLength(1);
  });

  test.each([
    [{ ...ANNA, name: "Bob" }, 409, "id_taken"],
    [{ ...ANNA, id: "other" }, 409, "id_taken"],
    [{ ...ANNA, id: "b", email: "no address" }, 422, "invalid"],
    [{ ...ANNA, id: "b", role: "king" }, 422, "invalid"],
    [{ ...ANNA, id: "b", email: "b@example.org", password: "short" }, 422, "out_of_range"],
    [{ ...ANNA, id: "b", email: "b@example.org", name: "\u200b \n" }, 422, "out_of_range"],
    [{ ...ANNA, id: "b", email: "b@example.org", groups: { location: ["utrecht"] } }, 422, "invalid"],
    ["text", 422, "invalid"],
  ])("%j is refused with what is wrong", async (body, status, code) => {
    const server = await temporaryServer();
    await add(server, ANNA);
    const answer = await add(server, body);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });

  test("an owner invites, but sets nobody's password", async () => {
    const server = await temporaryServer();
    const owner = await signedIn(server, "owner");
    const bob = { id: "bob", name: "Bob", email: "bob@example.org", role: "viewer" };
    const refused = await sendJson(server, "POST", "/api/v1/people", { ...bob, password: PASSWORD }, owner);
    expect([refused.status, await codeOf(refused)]).toEqual([403, "forbidden"]);
    const invited = (await (await sendJson(server, "POST", "/api/v1/people", bob, owner)).json()) as Added;
    expect((await choose(server, secretOf(invited))).status).toBe(201);
    await signIn(server, "BOB@example.org");
  });
});

describe("a link to choose a password", () => {
  test("works once, also for two who open it at the same moment, and signs in", async () => {
    const server = await temporaryServer();
    const secret = secretOf((await (await add(server, ANNA)).json()) as Added);
    const both = await Promise.all([choose(server, secret), choose(server, secret)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 401]);
    const winner = both.find(({ status }) => status === 201);
    const cookie = (winner?.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const me = (await (await server.request("/api/v1/me", { headers: { cookie } })).json()) as Me;
    expect(me.person).toEqual({
      id: "anna",
      name: "Anna de Vries",
      email: "anna@example.org",
      role: "owner",
      groups: {},
    });
    expect(me.rights).toContain("settings");
  });

  test("is void after seven days, after a new one was made, and when the person is gone", async () => {
    const clock = { now: 1_800_000_000_000 };
    const server = await temporaryServer({ now: () => clock.now });
    const first = secretOf((await (await add(server, { ...ANNA, role: "agent" })).json()) as Added);
    const anew = async (): Promise<string> => {
      const made = await sendJson(server, "POST", "/api/v1/people/anna/link", {});
      return ((await made.json()) as Invitation).link.split("#join=")[1] ?? "";
    };
    const second = await anew();
    expect((await choose(server, first)).status).toBe(401);
    clock.now += 7 * 86_400_000;
    expect((await choose(server, second)).status).toBe(401);
    const third = await anew();
    await server.request("/api/v1/people/anna?revision=1", { method: "DELETE", headers: KEEPER });
    expect((await choose(server, third)).status).toBe(401);
  });

  test("is not spent by a password that is too short, and ends the sessions that were open", async () => {
    const server = await temporaryServer();
    const before = await signedIn(server, "viewer");
    const made = await sendJson(server, "POST", "/api/v1/people/viewer/link", {});
    const secret = ((await made.json()) as Invitation).link.split("#join=")[1] ?? "";
    expect((await choose(server, secret, "short")).status).toBe(422);
    expect((await server.request("/api/v1/me", { headers: before })).status).toBe(200);
    expect((await choose(server, secret)).status).toBe(201);
    expect((await server.request("/api/v1/me", { headers: before })).status).toBe(401);
  });
});

describe("signing in", () => {
  test("an unknown address, a wrong password and somebody who was only invited are refused alike", async () => {
    const server = await temporaryServer();
    await signedIn(server, "viewer");
    await add(server, ANNA);
    const tries = ["viewer@example.org", "nobody@example.org", "anna@example.org"].map(async (email) => {
      const answer = await sendJson(server, "POST", "/api/v1/session", { email, password: "wrong" }, {});
      return [answer.status, answer.headers.get("set-cookie"), await answer.text()];
    });
    const [known, unknown, invited] = await Promise.all(tries);
    expect(known?.slice(0, 2)).toEqual([401, null]);
    expect(unknown).toEqual(known);
    expect(invited).toEqual(known);
  });

  test("no password is in the database as it is", async () => {
    const server = await temporaryServer();
    await signedIn(server, "viewer");
    const { rows } = await server.services.db.$client.execute("select * from person");
    expect(rows[0]?.["password"]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });
});

describe("the last owner", () => {
  test("stays, also where two owners remove each other at once", async () => {
    const server = await temporaryServer();
    await add(server, ANNA);
    const demoted = { ...ANNA, id: undefined, role: "viewer", revision: 1 };
    const change = await sendJson(server, "PUT", "/api/v1/people/anna", demoted);
    expect([change.status, await codeOf(change)]).toEqual([409, "last_owner"]);
    await add(server, { ...ANNA, id: "bob", email: "bob@example.org" });
    const remove = async (id: string) =>
      server.request(`/api/v1/people/${id}?revision=1`, { method: "DELETE", headers: KEEPER });
    const both = await Promise.all([remove("anna"), remove("bob")]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 409]);
  });

  test("two owners who change one person: the second is told", async () => {
    const server = await temporaryServer();
    await add(server, ANNA);
    const change = async (name: string) =>
      sendJson(server, "PUT", "/api/v1/people/anna", { ...ANNA, id: undefined, name, revision: 1 });
    expect((await change("Anne")).status).toBe(200);
    const second = await change("Ann");
    expect([second.status, await codeOf(second)]).toEqual([409, "conflict"]);
    const gone = await sendJson(server, "PUT", "/api/v1/people/nobody", {
      ...ANNA,
      id: undefined,
      revision: 1,
    });
    expect([gone.status, await codeOf(gone)]).toEqual([404, "unknown_person"]);
  });
});

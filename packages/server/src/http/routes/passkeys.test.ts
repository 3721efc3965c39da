import type { AuditEntry, Passkey, Person } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { createLog } from "../../log.ts";
import { createAuthenticator } from "../../testing/authenticator.ts";
import { PASSWORD, sendJson, signedIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

type Headers = Record<string, string>;
interface Options {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
  excludeCredentials?: { id: string }[];
}

const ORIGIN = "https://klankbord.example.nl";
const KEEPER = { authorization: `Bearer ${TOKEN}` };
const PATH = "/api/v1/passkeys";

const offer = async (server: TemporaryServer, headers: Headers, body: object = { password: PASSWORD }) => {
  const answer = await sendJson(server, "POST", `${PATH}/options`, body, headers);
  return { status: answer.status, options: (await answer.json()) as Options };
};
const question = async (server: TemporaryServer): Promise<Options> =>
  (await (await sendJson(server, "POST", "/api/v1/session/passkey", {}, {})).json()) as Options;
const signWith = async (server: TemporaryServer, passkey: object): Promise<Response> =>
  sendJson(server, "POST", "/api/v1/session", { passkey }, {});
const list = async (server: TemporaryServer, headers: Headers) =>
  (await (await server.request(PATH, { headers })).json()) as { isPossible: boolean; passkeys: Passkey[] };

/** A viewer with one passkey; the clock passes when the test says so. */
async function withPasskey() {
  const clock = { now: 1_800_000_000_000 };
  const lines: string[] = [];
  const server = await temporaryServer({
    now: () => clock.now,
    config: { publicUrl: ORIGIN },
    log: createLog("warn", { write: (line: string) => void lines.push(line) }),
  });
  const headers = await signedIn(server, "viewer");
  const device = createAuthenticator(ORIGIN, "viewer");
  const { options } = await offer(server, headers);
  const added = await sendJson(server, "POST", PATH, device.make(options), headers);
  return { clock, lines, server, headers, device, added };
}

describe("adding a passkey", () => {
  test("is for the host of PUBLIC_URL, by the password, and is listed with when it was used", async () => {
    const { clock, server, headers, device, added } = await withPasskey();
    expect(added.status).toBe(201);
    expect((await offer(server, headers, { password: "wrong" })).status).toBe(422);
    expect((await offer(server, headers, {})).status).toBe(422);
    const { options } = await offer(server, headers);
    expect(options.rp?.id).toBe("klankbord.example.nl");
    expect(options.excludeCredentials).toHaveLength(1);
    clock.now += 60_000;
    await signWith(server, device.use(await question(server)));
    expect(await list(server, headers)).toMatchObject({
      isPossible: true,
      passkeys: [
        {
          createdAt: "2027-01-15T08:00:00.000Z",
          lastUsed: "2027-01-15T08:01:00.000Z",
          worksHere: true,
        },
      ],
    });
  });

  test.each([
    ["of another page", { origin: "https://evil.example" }, 0],
    ["for another host", { party: "evil.example" }, 0],
    ["without a finger, a face or a PIN", { isVerified: false }, 0],
    ["too late", {}, 5 * 60_000],
  ])("%s is refused", async (_, twist, later) => {
    const { clock, server, headers } = await withPasskey();
    const { options } = await offer(server, headers);
    clock.now += later;
    const device = createAuthenticator(ORIGIN, "viewer");
    const answer = await sendJson(server, "POST", PATH, device.make(options, twist), headers);
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: "wrong_passkey" }]);
    expect((await list(server, headers)).passkeys).toHaveLength(1);
  });

  test("takes one reply to a question, and only of the person who was asked", async () => {
    const { server, headers } = await withPasskey();
    const owner = await signedIn(server, "owner");
    const add = async (made: object, by: Headers) => (await sendJson(server, "POST", PATH, made, by)).status;
    const { options } = await offer(server, headers);
    expect(await add(createAuthenticator(ORIGIN, "owner").make(options), owner)).toBe(422);
    const [one, other] = [createAuthenticator(ORIGIN, "viewer"), createAuthenticator(ORIGIN, "viewer")];
    const both = await Promise.all([add(one.make(options), headers), add(other.make(options), headers)]);
    expect(both.toSorted((a, b) => a - b)).toEqual([201, 422]);
  });

  test.each([["https://192.0.2.7"], ["http://klankbord.example.nl"]])(
    "at %s no browser makes one, and the page can say so",
    async (publicUrl) => {
      const server = await temporaryServer({ config: { publicUrl } });
      const headers = await signedIn(server, "viewer");
      expect((await list(server, headers)).isPossible).toBe(false);
      expect((await offer(server, headers)).status).toBe(409);
    },
  );

  test.each(["text", { id: "a" }, { id: "../", rawId: "../", type: "public-key", response: {} }])(
    "%j is told to be no passkey",
    async (body) => {
      const { server, headers } = await withPasskey();
      expect((await sendJson(server, "POST", PATH, body, headers)).status).toBe(422);
      expect((await signWith(server, body as object)).status).toBe(422);
    },
  );
});

describe("signing in with a passkey", () => {
  test("needs neither address nor password nor code", async () => {
    const { server, headers, device } = await withPasskey();
    const offered = await sendJson(
      server,
      "POST",
      "/api/v1/me/second-factor",
      { password: PASSWORD },
      headers,
    );
    expect(offered.status).toBe(201);
    await server.services.db.$client.execute("update second_factor set confirmed = 1");
    const asked = await question(server);
    expect(asked.rpId).toBe("klankbord.example.nl");
    const opened = await signWith(server, device.use(asked));
    expect([opened.status, await opened.json()]).toEqual([201, { person: "viewer" }]);
    const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    expect((await server.request("/api/v1/me", { headers: { cookie } })).status).toBe(200);
  });

  test.each([
    ["of another page", { origin: "https://evil.example" }],
    ["for another host", { party: "evil.example" }],
    ["without a finger, a face or a PIN", { isVerified: false }],
    ["in the name of somebody else", { person: "owner" }],
  ])("%s is refused", async (_, twist) => {
    const { server, device } = await withPasskey();
    const answer = await signWith(server, device.use(await question(server), twist));
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { code: "unauthorised", field: "passkey" },
    ]);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("a reply counts once, in time, and to a question of ours; another device's key is none", async () => {
    const { clock, server, headers, device } = await withPasskey();
    const asked = await question(server);
    const reply = device.use(asked);
    const both = await Promise.all([signWith(server, reply), signWith(server, reply)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 401]);
    expect((await signWith(server, device.use({ challenge: "made-up" }))).status).toBe(401);
    const { options } = await offer(server, headers);
    expect((await signWith(server, device.use(options))).status).toBe(401);
    const stranger = createAuthenticator(ORIGIN, "viewer");
    expect((await signWith(server, stranger.use(await question(server)))).status).toBe(401);
    const late = await question(server);
    clock.now += 5 * 60_000;
    expect((await signWith(server, device.use(late))).status).toBe(401);
  });

  test("a counter that stays at 0 is taken; one that falls is taken and told in the log", async () => {
    const { server, device, lines } = await withPasskey();
    for (const counter of [0, 0, 7])
      expect((await signWith(server, device.use(await question(server), { counter }))).status).toBe(201);
    expect(lines).toEqual([]);
    expect((await signWith(server, device.use(await question(server), { counter: 3 }))).status).toBe(201);
    expect(lines.join()).toContain("used less often than before");
  });
});

describe("losing a passkey", () => {
  test("its owner removes it, nobody else; an owner of the organisation all of somebody", async () => {
    const { server, headers, device } = await withPasskey();
    const owner = await signedIn(server, "owner");
    const manager = await signedIn(server, "manager");
    const remove = async (path: string, by: Headers) =>
      (await server.request(path, { method: "DELETE", headers: by })).status;
    const id = (await list(server, headers)).passkeys[0]?.id ?? "";
    expect(await remove(`${PATH}/${id}`, owner)).toBe(404);
    expect(await remove("/api/v1/people/viewer/passkeys", manager)).toBe(403);
    const listed = await server.request("/api/v1/people", { headers: owner });
    const { people } = (await listed.json()) as { people: Person[] };
    expect(people.find((one) => one.id === "viewer")?.passkeys).toBe(1);
    expect(await remove(`${PATH}/${id}`, headers)).toBe(204);
    expect((await signWith(server, device.use(await question(server)))).status).toBe(401);
    const other = createAuthenticator(ORIGIN, "viewer");
    const { options } = await offer(server, headers);
    expect((await sendJson(server, "POST", PATH, other.make(options), headers)).status).toBe(201);
    expect(await remove("/api/v1/people/viewer/passkeys", owner)).toBe(204);
    expect((await list(server, headers)).passkeys).toEqual([]);
    const audit = await server.request("/api/v1/audit", { headers: KEEPER });
    const actions = ((await audit.json()) as { entries: AuditEntry[] }).entries.map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith("passkey"))).toEqual([
      "passkeys.removed",
      "passkey.added",
      "passkey.removed",
      "passkey.added",
    ]);
  });

  test("one that was made for another host name is told to be of no use here", async () => {
    const { server, headers } = await withPasskey();
    const moved = await temporaryServer({
      folder: server.folder,
      config: { publicUrl: "https://feedback.example.org" },
      now: server.services.now,
    });
    expect((await list(moved, headers)).passkeys.map(({ worksHere }) => worksHere)).toEqual([false]);
  });
});

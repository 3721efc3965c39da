import type { AuditEntry, Me, Role } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { parseRoles } from "../../oidc/settings.ts";
import { CLIENT, startProvider, type TestProvider } from "../../testing/provider.ts";
import { sendJson } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

const PUBLIC_URL = "https://klankbord.example.nl";
const CALLBACK = `${PUBLIC_URL}/sign-in/provider/callback`;
const KEEPER = { authorization: `Bearer ${TOKEN}` };
const ANNA = { sub: "a-1", email: "Anna@Example.org", email_verified: true, name: "Anna de Vries" };

interface Stage {
  server: TemporaryServer;
  provider: TestProvider;
}

async function staged(roleClaim: string | null = "roles"): Promise<Stage> {
  const provider = await startProvider(CALLBACK);
  const oidc = {
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    roleClaim,
    roles: parseRoles(""),
  };
  return { server: await temporaryServer({ config: { publicUrl: PUBLIC_URL, oidc } }), provider };
}

const cookieOf = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .find((line) => line.includes(name))
    ?.split(";")[0] ?? "";

async function begin({ server }: Stage): Promise<{ url: string; cookie: string }> {
  const begun = await sendJson(server, "POST", "/sign-in/provider", {}, {});
  expect(begun.status).toBe(201);
  return {
    url: ((await begun.json()) as { url: string }).url,
    cookie: cookieOf(begun, "klankbord-provider"),
  };
}

/** The way back from the provider, behind a proxy that speaks plain HTTP to this process and says nothing of TLS. */
async function arrive({ server }: Stage, back: string, cookie: string): Promise<Response> {
  return server.request(back.replace(PUBLIC_URL, ""), { headers: cookie === "" ? {} : { cookie } });
}

/** Signs in as the provider's account; who they are here, or the word for why not. */
async function signIn(stage: Stage, account: TestProvider["account"]): Promise<Me["person"] | string> {
  const { server, provider } = stage;
  provider.account = account;
  const { url, cookie } = await begin(stage);
  const arrived = await arrive(stage, await provider.visit(url), cookie);
  expect(arrived.status).toBe(302);
  const to = arrived.headers.get("location") ?? "";
  const session = cookieOf(arrived, "__Host-klankbord");
  if (to !== "/dashboard") {
    expect(session).toBe("");
    return to.replace("/dashboard#refused=", "");
  }
  const me = await server.request("/api/v1/me", { headers: { cookie: session } });
  return ((await me.json()) as Me).person;
}

const add = async (server: TemporaryServer, id: string, email: string, role: Role): Promise<void> => {
  const added = await sendJson(server, "POST", "/api/v1/people", { id, name: id, email, role });
  expect(added.status).toBe(201);
};

describe("somebody unknown", () => {
  test("is added where the provider gives a role, with name and address, and is the same at the next visit", async () => {
    const stage = await staged();
    const first = await signIn(stage, { ...ANNA, roles: ["manager", "of something else"] });
    expect(first).toMatchObject({ name: "Anna de Vries", email: "anna@example.org", role: "manager" });
    expect(await signIn(stage, { ...ANNA, email: "other@example.org", roles: ["manager"] })).toEqual(first);
    const audit = await stage.server.request("/api/v1/audit", { headers: KEEPER });
    const { entries } = (await audit.json()) as { entries: AuditEntry[] };
    expect(entries.filter(({ action }) => action === "person.added")).toMatchObject([
      { actor: "server", after: { role: "manager", by: "provider" } },
    ]);
  });

  test.each([
    ["no role", { ...ANNA }, "no_role"],
    ["a role that means nothing here", { ...ANNA, roles: ["king"] }, "no_role"],
    ["no address", { sub: "a-1", roles: ["owner"] }, "no_email"],
    ["an address that is not theirs", { ...ANNA, email_verified: false, roles: ["owner"] }, "unverified"],
  ])("with %s is not let in, and not added", async (_, account, reason) => {
    const stage = await staged();
    expect(await signIn(stage, account)).toBe(reason);
    const listed = await stage.server.request("/api/v1/people", { headers: KEEPER });
    expect(await listed.json()).toEqual({ people: [] });
  });

  test("is never added where no claim gives roles", async () => {
    const stage = await staged(null);
    expect(await signIn(stage, { ...ANNA, roles: ["owner"] })).toBe("no_role");
  });
});

describe("somebody whom an owner added", () => {
  test("is known by a verified address once, and by the provider's own name for them from then on", async () => {
    const stage = await staged(null);
    await add(stage.server, "anna", "anna@example.org", "agent");
    expect(await signIn(stage, { ...ANNA, email_verified: false })).toBe("unverified");
    expect(await signIn(stage, { sub: "a-1", email: ANNA.email })).toBe("unverified");
    expect(await signIn(stage, ANNA)).toMatchObject({ id: "anna", role: "agent" });
    expect(await signIn(stage, { sub: "a-1" })).toMatchObject({ id: "anna" });
  });

  test("keeps their role where the provider gives none, and has the one that it gives", async () => {
    const stage = await staged();
    await add(stage.server, "anna", "anna@example.org", "agent");
    expect(await signIn(stage, ANNA)).toMatchObject({ id: "anna", role: "agent" });
    expect(await signIn(stage, { ...ANNA, roles: "viewer" })).toMatchObject({ id: "anna", role: "viewer" });
    expect(await signIn(stage, { ...ANNA, roles: "owner" })).toMatchObject({ role: "owner" });
    // Nobody else is: they stay it.
    expect(await signIn(stage, { ...ANNA, roles: "viewer" })).toMatchObject({ role: "owner" });
  });
});

test("whoever came by a role is not let in without one, and is gone with their link when an owner removes them", async () => {
  const stage = await staged();
  const first = await signIn(stage, { ...ANNA, roles: ["viewer"] });
  expect(await signIn(stage, ANNA)).toBe("no_role");
  const id = typeof first === "string" ? first : first?.id;
  const headers = KEEPER;
  await stage.server.request(`/api/v1/people/${id}?revision=1`, { method: "DELETE", headers });
  const { rows } = await stage.server.services.db.$client.execute("select * from identity");
  expect(rows).toEqual([]);
  expect(await signIn(stage, { ...ANNA, roles: ["viewer"] })).not.toMatchObject({ id });
});

describe("the way back", () => {
  test("is good once, in the browser that began, within five minutes", async () => {
    const stage = await staged();
    stage.provider.account = { ...ANNA, roles: ["viewer"] };
    const refused = "/dashboard#refused=expired";
    const one = await begin(stage);
    const back = await stage.provider.visit(one.url);
    const other = await begin(stage);
    for (const cookie of ["", other.cookie, "klankbord-provider=made-up"])
      expect((await arrive(stage, back, cookie)).headers.get("location")).toBe(refused);
    const both = await Promise.all([arrive(stage, back, one.cookie), arrive(stage, back, one.cookie)]);
    const places = both.map((reply) => reply.headers.get("location") ?? "");
    expect(new Set(places)).toEqual(new Set(["/dashboard", refused]));
  });

  test("is to the public address, with PKCE, a state and a nonce", async () => {
    const { url } = await begin(await staged());
    const query = Object.fromEntries(new URL(url).searchParams);
    expect(query).toMatchObject({
      redirect_uri: CALLBACK,
      response_type: "code",
      code_challenge_method: "S256",
      scope: "openid email profile",
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(query[name]).toMatch(/^[\w-]{40,}$/);
  });

  test("with another code, or a refusal of the provider, is told as such", async () => {
    const stage = await staged();
    expect(await signIn(stage, null)).toBe("declined");
    stage.provider.account = { ...ANNA, roles: ["viewer"] };
    const { url, cookie } = await begin(stage);
    const back = new URL(await stage.provider.visit(url));
    back.searchParams.set("code", "made-up");
    const arrived = await arrive(stage, back.href, cookie);
    expect(arrived.headers.get("location")).toBe("/dashboard#refused=invalid");
  });
});

test("a provider that is away is told, before and after somebody was there", async () => {
  const stage = await staged();
  stage.provider.stop();
  const begun = await sendJson(stage.server, "POST", "/sign-in/provider", {}, {});
  expect([begun.status, await begun.json()]).toMatchObject([503, { code: "busy", field: "provider" }]);
  // The same where it went away while somebody was there.
  const other = await staged();
  other.provider.account = { ...ANNA, roles: ["viewer"] };
  const { url, cookie } = await begin(other);
  const back = await other.provider.visit(url);
  other.provider.stop();
  const arrived = await arrive(other, back, cookie);
  expect(arrived.headers.get("location")).toBe("/dashboard#refused=unreachable");
});

test("the sign-in page asks which ways there are; without a provider there is nothing to begin", async () => {
  const waysOf = async (server: TemporaryServer) => (await server.request("/api/v1/session")).json();
  expect(await waysOf((await staged()).server)).toEqual({ provider: true });
  const server = await temporaryServer();
  expect(await waysOf(server)).toEqual({ provider: false });
  expect((await sendJson(server, "POST", "/sign-in/provider", {}, {})).status).toBe(404);
});

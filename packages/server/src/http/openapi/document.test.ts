import {
  PROBLEMS,
  type OpenSession,
  type Passkey,
  type Problem,
  type SecondFactorOffer,
} from "@klankbord/shared";
import { API, isFile, type Operation } from "@klankbord/shared/api";
import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { requestJob } from "../../jobs/request.ts";
import { given } from "../../testing/attacks.ts";
import { createAuthenticator } from "../../testing/authenticator.ts";
import { giveAnswers } from "../../testing/monitor.ts";
import { PASSWORD, sendJson, signIn } from "../../testing/signedIn.ts";
import { TOKEN, temporaryServer, type TemporaryServer } from "../../testing/temporary.ts";
import { createApp } from "../app.ts";
import { routedBy, type Routed } from "../routed.ts";
import type { Document } from "./document.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const PUBLIC_URL = "https://feedback.example.org";
const KEEPER = { authorization: `Bearer ${TOKEN}` };

const OPERATIONS: [string, Operation][] = Object.entries(API);

/** Bodies that are no JSON, or not what anything here takes. */
const WRONG = ["", "[", "[]", '"x"', "{}", '{"id":7,"n":"x","items":1,"email":[]}', "[".repeat(100)];

/** What programs ask; pages, and the files that browsers load for them, are none of it. */
const isForPrograms = ({ path }: Routed): boolean => /^\/(api\/|healthz$|readyz$|metrics$)/.test(path);

type Headers = Record<string, string>;

/** Adds somebody with a password, and signs them in. */
async function somebody(server: TemporaryServer, id: string): Promise<Headers> {
  const email = `${id}@example.org`;
  await sendJson(server, "POST", "/api/v1/people", {
    id,
    name: id,
    email,
    role: "viewer",
    password: PASSWORD,
  });
  return signIn(server, email);
}

/** Begins with a second factor, and says the code that an app would show. */
async function codeOf(server: TemporaryServer, headers: Headers): Promise<string> {
  const path = "/api/v1/me/second-factor";
  const offered = await sendJson(server, "POST", path, { password: PASSWORD }, headers);
  const { secret } = (await offered.json()) as SecondFactorOffer;
  return new TOTP({ secret }).generate({ timestamp: NOW });
}

/** A passkey that a device made when it was offered one. */
async function passkeyOf(server: TemporaryServer, headers: Headers): Promise<{ id: string }> {
  const offered = await sendJson(server, "POST", "/api/v1/passkeys/options", { password: PASSWORD }, headers);
  const device = createAuthenticator(PUBLIC_URL, "somebody");
  return device.make((await offered.json()) as { challenge: string }) as { id: string };
}

interface Before {
  id?: string;
  body?: unknown;
}

/** What an example cannot know beforehand. */
const BEFORE: Readonly<Record<string, (server: TemporaryServer, headers: Headers) => Promise<Before>>> = {
  "DELETE /api/v1/sessions/:id": async (server, headers) => {
    const { sessions } = (await (await server.request("/api/v1/sessions", { headers })).json()) as {
      sessions: OpenSession[];
    };
    return { id: sessions[0]?.id ?? "" };
  },
  "PUT /api/v1/me/second-factor": async (server, headers) => ({
    body: { code: await codeOf(server, headers) },
  }),
  "POST /api/v1/jobs/:id/retry": async ({ services }) => {
    const [kind, key, about] = ["later", "later:1", "an example"];
    await services.journal.write([requestJob({ kind, key, about, payload: {}, now: NOW, again: false })]);
    const { rows } = await services.db.$client.execute("select id from job where kind = 'later'");
    return { id: String(Number(rows[0]?.["id"])) };
  },
  "POST /api/v1/passkeys": async (server, headers) => ({ body: await passkeyOf(server, headers) }),
  "DELETE /api/v1/passkeys/:id": async (server, headers) => {
    const made = await passkeyOf(server, headers);
    const added = await sendJson(server, "POST", "/api/v1/passkeys", made, headers);
    return { id: ((await added.json()) as Passkey).id };
  },
  "POST /api/v1/me/recovery-codes": async (server, headers) => {
    const code = await codeOf(server, headers);
    await sendJson(server, "PUT", "/api/v1/me/second-factor", { code }, headers);
    return {};
  },
};

async function started(): Promise<TemporaryServer> {
  const server = await temporaryServer({ now: () => NOW, config: { publicUrl: PUBLIC_URL, demo: true } });
  await somebody(server, "eva");
  await giveAnswers(server.services, [
    ...given(40, { location: "utrecht" }, "2026-02-02"),
    ...given(40, { location: "breda" }, "2026-03-02"),
  ]);
  return server;
}

/** The address of an operation with what its example fills in. */
function addressOf(name: string, { example }: Operation, change: Record<string, string> = {}): string {
  const path = name
    .slice(name.indexOf(" ") + 1)
    .replace(/:(\w+)/g, (_, part: string) => change[part] ?? example.path?.[part] ?? "nobody");
  const query = new URLSearchParams({ ...example.query, ...example.filter }).toString();
  return query === "" ? path : `${path}?${query}`;
}

async function send(
  server: TemporaryServer,
  name: string,
  address: string,
  body: unknown,
  headers: Headers = KEEPER,
): Promise<Response> {
  return server.request(address, {
    method: name.slice(0, name.indexOf(" ")),
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

test("every route for programs is in the document, and nothing else", async () => {
  const server = await temporaryServer();
  const routes = routedBy(createApp(server.services)).filter(isForPrograms);
  const document = (await (await server.request("/api/openapi.json")).json()) as Document;
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );
  expect(described.toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
  expect(Object.keys(API).toSorted()).toEqual(described.toSorted());
});

test("every operation has a name of its own", () => {
  const names = OPERATIONS.map(([, { name }]) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("each example is taken as it stands, one after the other, and comes back as its schema says", async () => {
  const server = await started();
  const seen: string[] = [];
  for (const [name, operation] of OPERATIONS) {
    const { example, replies } = operation;
    const headers = operation.credentials === "cookie" ? await somebody(server, operation.name) : KEEPER;
    const { id, body = example.body } = (await BEFORE[name]?.(server, headers)) ?? {};
    const address = addressOf(name, operation, id === undefined ? {} : { id });
    const reply = await send(server, name, address, body, headers);
    const [status, schema] =
      Object.entries(replies).find(([one]) => one === "201" || !(201 in replies)) ?? [];
    seen.push(`${name} ${reply.status}`);
    expect(`${name} ${reply.status} ${reply.ok ? "" : await reply.text()}`).toBe(`${name} ${status} `);
    const type = reply.headers.get("content-type");
    if (schema === null || schema === undefined) {
      expect([name, await reply.text()]).toEqual([name, ""]);
    } else if (isFile(schema)) {
      expect([name, type?.split(";")[0]]).toEqual([name, schema.media]);
      await reply.body?.cancel();
    } else {
      expect([name, type]).toEqual([name, expect.stringContaining("application/json")]);
      const told: unknown = await reply.json();
      // What the schema does not know would be gone from it.
      expect([name, schema.parse(told)]).toEqual([name, told]);
      if ("reply" in example) expect([name, schema.parse(example.reply)]).toEqual([name, example.reply]);
    }
  }
  expect(seen.length).toBeGreaterThan(20);
});

test("what is refused is refused as the document says: without a sign-in, a right body, a known parameter or a known id", async () => {
  const server = await temporaryServer({ now: () => NOW });
  const document = (await (await server.request("/api/openapi.json")).json()) as Document;
  const rights = new Map(routedBy(createApp(server.services)).map(({ name, right }) => [name, right]));

  for (const [name, operation] of OPERATIONS) {
    const { example, body, query, path } = operation;
    const [method = "", pattern = ""] = name.split(" ");
    const { responses } = document.paths[pattern.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()] ?? {};
    const code = async (address: string, sent: unknown, headers: Headers = KEEPER): Promise<string> => {
      const reply = await send(server, name, address, sent, headers);
      // Some are right without a field, or with anybody's id.
      if (reply.ok) return "taken";
      expect([name, reply.headers.get("content-type")]).toEqual([
        name,
        "application/problem+json; charset=utf-8",
      ]);
      const problem = (await reply.json()) as Problem;
      expect([name, sent, problem.status, PROBLEMS[problem.code]]).toEqual([
        name,
        sent,
        reply.status,
        reply.status,
      ]);
      expect([name, sent, responses?.[reply.status]?.["description"]]).toEqual([
        name,
        sent,
        expect.stringContaining(`\`${problem.code}\``),
      ]);
      expect(reply.status).toBeLessThan(500);
      return problem.code;
    };
    const address = addressOf(name, operation);
    const isGuarded = rights.get(name) !== undefined;
    if (isGuarded) expect([name, await code(address, example.body, {})]).toEqual([name, "unauthorised"]);
    if (body) for (const wrong of WRONG) await code(address, wrong);
    if (query && isGuarded) {
      const strange = `${address}${address.includes("?") ? "&" : "?"}shoe=41`;
      expect([name, await code(strange, example.body)]).toEqual([name, "unknown_parameter"]);
    }
    if (path && "key" in path) await code(addressOf(name, operation, { key: "nowhere" }), example.body);
    if (path && "id" in path)
      await code(addressOf(name, operation, { id: "0123456789abcdef0123" }), example.body);
  }
});

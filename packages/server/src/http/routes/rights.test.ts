import { RIGHTS_OF, ROLES, type Right } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { sendJson, signedIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";
import { routedBy, type Routed } from "../routed.ts";

/** Open to whoever comes: what customers' pages load and send, and what is needed to sign in. */
const OPEN = new Set([
  "POST /api/v1/responses",
  "GET /api/v1/surveys/:key",
  "POST /api/v1/session",
  "DELETE /api/v1/session",
  "POST /api/v1/session/passkey",
  "GET /api/v1/session",
  "POST /sign-in/provider",
  "GET /sign-in/provider/callback",
  "GET /embed.js",
  "GET /assets/:file",
  "POST /preview/try/api/v1/responses",
  "GET /api/v1/password-forgotten",
  "POST /api/v1/password-forgotten",
  "GET /dashboard",
  "GET /dashboard/*",
  "GET /healthz",
  "GET /readyz",
  "GET /api",
  "GET /api/openapi.json",
]);

/** Pages for people's eyes, which hold no figures; the last redirects who may not see it. */
const PAGES = /^GET \/(s|pages|preview|demo|\*|$)/;

const routesOf = ({ services }: TemporaryServer): Routed[] => routedBy(createApp(services));

test("every route of the router asks for a right, or stands in the list of those that are open", async () => {
  const routes = routesOf(await temporaryServer());
  expect(routes.length).toBeGreaterThan(25);
  const bare = routes.filter(({ right }) => right === undefined).map(({ name }) => name);
  expect(bare.filter((name) => !OPEN.has(name) && !PAGES.test(name))).toEqual([]);
});

const filled = (path: string): string =>
  path.replace(":key", "monitor").replace(":id", "nobody").replace(/:\w+/g, "x");

describe("each role, route by route:", () => {
  test.each(ROLES)("%s passes where the role has the right, and nowhere else", async (role) => {
    const server = await temporaryServer();
    const headers = await signedIn(server, role);
    const guarded = routesOf(server).filter(({ right, path }) => right && !path.endsWith("/live"));
    const seen: string[] = [];
    for (const { name, method, path, right } of guarded) {
      const answer = await server.request(filled(path), {
        method,
        headers: { ...headers, "content-type": "application/json" },
        ...(method === "GET" ? {} : { body: "{}" }),
      });
      const refused = answer.status === 403;
      const may = RIGHTS_OF[role].includes(right as Right);
      if (refused === may || answer.status === 401 || answer.status >= 500)
        seen.push(`${name} ${answer.status}`);
    }
    expect(seen).toEqual([]);
  });
});

test("a role that is taken, and somebody who is removed, have lost it at the next request", async () => {
  const server = await temporaryServer();
  const headers = await signedIn(server, "manager");
  const put = async () => (await sendJson(server, "PUT", "/api/v1/surveys/monitor", {}, headers)).status;
  expect(await put()).toBe(422);
  const person = { name: "manager", email: "manager@example.org", role: "viewer", revision: 1 };
  expect((await sendJson(server, "PUT", "/api/v1/people/manager", person)).status).toBe(200);
  expect(await put()).toBe(403);
  expect((await server.request("/api/v1/surveys", { headers })).status).toBe(200);
  const keeper = { authorization: `Bearer ${TOKEN}` };
  await server.request("/api/v1/people/manager?revision=2", { method: "DELETE", headers: keeper });
  expect((await server.request("/api/v1/surveys", { headers })).status).toBe(401);
});

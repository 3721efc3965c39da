import type { Role } from "@klankbord/shared";
import { TOKEN, type TemporaryServer } from "./temporary.ts";

export const PASSWORD = "correct horse battery";

const JSON_TYPE = { "content-type": "application/json" };

/** Sends JSON as the keeper, or with other headers as somebody else. */
export async function sendJson(
  server: TemporaryServer,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` },
): Promise<Response> {
  return server.request(path, { method, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });
}

/** Signs in with a password; the headers that carry the session. */
export async function signIn(server: TemporaryServer, email: string): Promise<Record<string, string>> {
  const opened = await sendJson(server, "POST", "/api/v1/session", { email, password: PASSWORD }, {});
  if (opened.status !== 201) throw new Error(`signing in gave ${opened.status}`);
  return { cookie: (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
}

/** Adds somebody of this role, and signs them in. */
export async function signedIn(server: TemporaryServer, role: Role): Promise<Record<string, string>> {
  const email = `${role}@example.org`;
  const added = await sendJson(server, "POST", "/api/v1/people", {
    id: role,
    name: role,
    email,
    role,
    password: PASSWORD,
  });
  if (added.status !== 201) throw new Error(`adding gave ${added.status}`);
  return signIn(server, email);
}

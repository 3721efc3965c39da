import type { BodyOf, ReplyOf } from "@klankbord/shared/api";
import { call, question, read } from "./client.ts";
import { type Outcome, send } from "./request.ts";

/** The server's own token or link, a password, or a passkey's reply. */
export type Opening = BodyOf<"POST /api/v1/session">;

/** Somebody's address and password, or the link by which they choose one; with the code that may be asked beside it. */
export type ByPassword = Extract<Opening, { password: string }>;

/** Opens a session; the cookie that carries it is out of reach of scripts. */
export async function openSession(opening: Opening): Promise<Outcome<ReplyOf<"POST /api/v1/session">>> {
  return call("POST /api/v1/session", { body: opening });
}

/** Ends it, as far as the server can be reached: the next request tells. */
export async function endSession(): Promise<void> {
  await call("DELETE /api/v1/session");
}

/** Begins to sign in by the organisation's own provider: where to send the browser. */
export async function beginAtProvider(): Promise<Outcome<{ url: string }>> {
  return send("POST", "/sign-in/provider", {});
}

/** Whether the organisation has a provider by which people sign in; false where the server cannot be asked. */
export async function hasProvider(): Promise<boolean> {
  const outcome = await read(question("GET /api/v1/session"));
  return outcome.ok && outcome.data.provider;
}

import type { OpenSession, Passkey } from "@klankbord/shared";
import type { ReplyOf } from "@klankbord/shared/api";
import { call, question } from "./client.ts";
import type { Outcome } from "./request.ts";

export const sessionsPath = question("GET /api/v1/sessions");
export const secondFactorPath = question("GET /api/v1/me/second-factor");
export const passkeysPath = question("GET /api/v1/passkeys");

export type SecondFactorOffer = ReplyOf<"POST /api/v1/me/second-factor">;

type RecoveryCodes = ReplyOf<"PUT /api/v1/me/second-factor">;

export async function endOneSession({ id }: OpenSession): Promise<Outcome<null>> {
  return call("DELETE /api/v1/sessions/:id", { path: { id } });
}

/** Signs out everywhere, or everywhere but here. */
export async function endSessions(but: "none" | "this"): Promise<Outcome<null>> {
  return call("DELETE /api/v1/sessions", { query: { except: but === "this" ? but : null } });
}

export async function changePassword(password: string, next: string): Promise<Outcome<null>> {
  return call("PUT /api/v1/me/password", { body: { password, new: next } });
}

export async function offerSecondFactor(password: string): Promise<Outcome<SecondFactorOffer>> {
  return call("POST /api/v1/me/second-factor", { body: { password } });
}

export async function confirmSecondFactor(code: string): Promise<Outcome<RecoveryCodes>> {
  return call("PUT /api/v1/me/second-factor", { body: { code } });
}

export async function removeSecondFactor(password: string): Promise<Outcome<null>> {
  return call("POST /api/v1/me/second-factor/remove", { body: { password } });
}

export async function renewRecoveryCodes(password: string): Promise<Outcome<RecoveryCodes>> {
  return call("POST /api/v1/me/recovery-codes", { body: { password } });
}

export async function removePasskey({ id }: Passkey): Promise<Outcome<null>> {
  return call("DELETE /api/v1/passkeys/:id", { path: { id } });
}

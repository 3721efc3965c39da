import type { OpenSession, Passkey, SecondFactor, SecondFactorOffer } from "@klankbord/shared";
import { type Outcome, send } from "./request.ts";

export const sessionsPath = "/api/v1/sessions";
export const secondFactorPath = "/api/v1/me/second-factor";
export const passkeysPath = "/api/v1/passkeys";

export type Sessions = { sessions: OpenSession[] };
export type Passkeys = { isPossible: boolean; passkeys: Passkey[] };
export type { SecondFactor, SecondFactorOffer };

export async function endOneSession({ id }: OpenSession): Promise<Outcome<null>> {
  return send("DELETE", `${sessionsPath}/${encodeURIComponent(id)}`);
}

/** Signs out everywhere, or everywhere but here. */
export async function endSessions(but: "none" | "this"): Promise<Outcome<null>> {
  return send("DELETE", but === "this" ? `${sessionsPath}?except=this` : sessionsPath);
}

export async function changePassword(password: string, next: string): Promise<Outcome<null>> {
  return send("PUT", "/api/v1/me/password", { password, new: next });
}

export async function offerSecondFactor(password: string): Promise<Outcome<SecondFactorOffer>> {
  return send("POST", secondFactorPath, { password });
}

export async function confirmSecondFactor(code: string): Promise<Outcome<{ codes: string[] }>> {
  return send("PUT", secondFactorPath, { code });
}

export async function removeSecondFactor(password: string): Promise<Outcome<null>> {
  return send("POST", `${secondFactorPath}/remove`, { password });
}

export async function renewRecoveryCodes(password: string): Promise<Outcome<{ codes: string[] }>> {
  return send("POST", "/api/v1/me/recovery-codes", { password });
}

export async function removePasskey({ id }: Passkey): Promise<Outcome<null>> {
  return send("DELETE", `${passkeysPath}/${encodeURIComponent(id)}`);
}

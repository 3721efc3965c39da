import type { ReplyOf } from "@klankbord/shared/api";
import type { Right } from "@klankbord/shared";
import { type Outcome, send } from "./request.ts";

export const keysPath = "/api/v1/keys";

export type Keys = ReplyOf<"GET /api/v1/keys">;
export type NewKey = ReplyOf<"POST /api/v1/keys">;

export interface KeyToMake {
  id: string;
  name: string;
  rights: Right[];
  /** ISO 8601; null for ever. */
  expires: string | null;
}

export async function makeKey(key: KeyToMake): Promise<Outcome<NewKey>> {
  return send("POST", keysPath, key);
}

export async function revokeKey(id: string): Promise<Outcome<null>> {
  return send("DELETE", `${keysPath}/${encodeURIComponent(id)}`);
}

import type { ReplyOf } from "@klankbord/shared/api";
import type { Right } from "@klankbord/shared";
import { call, question } from "./client.ts";
import type { Outcome } from "./request.ts";

export const keysPath = question("GET /api/v1/keys");

export type NewKey = ReplyOf<"POST /api/v1/keys">;

export interface KeyToMake {
  id: string;
  name: string;
  rights: Right[];
  /** ISO 8601; null for ever. */
  expires: string | null;
}

export async function makeKey(key: KeyToMake): Promise<Outcome<NewKey>> {
  return call("POST /api/v1/keys", { body: key });
}

export async function revokeKey(id: string): Promise<Outcome<null>> {
  return call("DELETE /api/v1/keys/:id", { path: { id } });
}

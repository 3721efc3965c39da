import type { ReplyOf } from "@klankbord/shared/api";
import { call } from "./client.ts";
import type { Outcome } from "./request.ts";

/** By what a customer is known. */
export type Whom = { email: string } | { phone: string };

export type PersonExport = ReplyOf<"POST /api/v1/export-person">;

export async function exportPerson(whom: Whom): Promise<Outcome<PersonExport>> {
  return call("POST /api/v1/export-person", { body: whom });
}

export async function erasePerson(whom: Whom): Promise<Outcome<ReplyOf<"POST /api/v1/erase">>> {
  return call("POST /api/v1/erase", { body: whom });
}

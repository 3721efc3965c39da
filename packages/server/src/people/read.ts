import { plainText, type Groups, type Role } from "@klankbord/shared";
import type { z } from "zod";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";

/** Reads what was sent by its schema, with a name on one line. Throws Refusal with the field. */
export function readNamed<T extends { name: string }>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const name = plainText(parsed.data.name).replace(/\s+/gu, " ").trim();
  // What only joins or directs letters is seen by nobody.
  if (!/[^\p{Cf}]/u.test(name))
    throw new Refusal("out_of_range", "name is not valid: it is empty.", { field: "name" });
  return { ...parsed.data, name };
}

/** An owner is there for everything: throws Refusal where one is given limits. */
export function checkLimits(role: Role, groups: Groups | undefined): void {
  if (role === "owner" && Object.keys(groups ?? {}).length > 0)
    throw new Refusal("invalid", "An owner sees everything. Choose another role for somebody with limits.", {
      field: "groups",
    });
}

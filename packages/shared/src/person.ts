import { z } from "zod";
import { isEmail } from "./email.ts";
import { dimensionKey, dimensionValue } from "./survey.ts";
import { RIGHTS, ROLES, type Right, type Role } from "./rights.ts";

/** Ids are made by whoever sends, so that sending twice stores once. */
const id = z.string().regex(/^[\w-]{1,64}$/, "1 to 64 letters, digits, - and _");
const name = z.string().min(1).max(120);
const email = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .refine(isEmail, "not an e-mail address");

/** Long enough that guessing is hopeless, and no rule about its letters: those make people write it down. */
export const password = z.string().min(12).max(200);

/** Dimension key to the values that somebody may see; no key is no limit, and a key without values shows nothing. */
const groups = z
  .record(dimensionKey, z.array(dimensionValue).max(50))
  .refine((given) => Object.keys(given).length <= 5, "five dimensions at most");

export type Groups = z.infer<typeof groups>;

const content = { name, email, role: z.enum(ROLES), groups: groups.optional() };

/** Somebody who may sign in, as they are added. */
export const personSubmission = z.strictObject({ id, ...content, password: password.optional() });

/** The same, changed, with the revision that the sender saw. */
export const personChange = z.strictObject({ ...content, revision: z.int().min(1) });

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Empty where they see everything that their role allows. */
  groups: Groups;
  /** Whether they have chosen a password; those who have not were invited. */
  joined: boolean;
  /** Whether a code is asked of them beside the password. */
  secondFactor: boolean;
  /** How many passkeys they have. */
  passkeys: number;
  revision: number;
  /** ISO 8601, UTC */
  createdAt: string;
}

/** A link by which its reader chooses a password, once. */
export interface Invitation {
  link: string;
  /** ISO 8601, UTC */
  expires: string;
}

/** Somebody who was just added. */
export interface AddedPerson extends Person {
  /** Whether a mail with their link is on its way; then nobody else sees it. */
  mailed: boolean;
  /** Null too where they have a password, or were added before. */
  invitation: Invitation | null;
}

/** What a program may do that sends the key. */
export const keySubmission = z.strictObject({
  id,
  name,
  groups: groups.optional(),
  rights: z
    .array(z.enum(RIGHTS))
    .min(1)
    .transform((given) => RIGHTS.filter((right) => given.includes(right))),
  expires: z.iso.datetime().nullable().default(null),
});

/** Who is asking, and what they may do. */
export interface Me {
  /** Null for whoever signed in with the server's own token or link. */
  person: Pick<Person, "id" | "name" | "email" | "role" | "groups"> | null;
  rights: readonly Right[];
}

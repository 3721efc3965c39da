import { passwordMaybeGiven } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { keepQuestion } from "../../access/challenges.ts";
import { invalidField } from "../../invalid.ts";
import { unknownPerson } from "../../people/refusals.ts";
import { findPerson } from "../../people/stored.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { passkey } from "../../storage/accessSchema.ts";
import { checkPassword } from "../checkPassword.ts";
import { personHere } from "../whose.ts";
import type { Party } from "./party.ts";
import { ALGORITHMS, webauthn } from "./webauthn.ts";

/** Of the question by which a passkey is added. */
export const ADDING = "passkey.add";

/** Passkeys of one person at most. */
const MOST = 20;

/**
 * Asks one's browser to make a passkey, by one's password where one has any. Throws Refusal `wrong_password`, `too_many`, or `conflict`
 * where no passkey can be made for this address.
 *
 * @returns what `navigator.credentials.create` takes, as JSON
 */
export async function offerPasskey(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  party: Party,
  input: unknown,
): Promise<unknown> {
  const id = personHere(actor);
  const parsed = passwordMaybeGiven.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  if (!party.isPossible)
    throw new Refusal("conflict", "Browsers make passkeys only for a host name over https: see PUBLIC_URL.");
  const found = await findPerson(services, id);
  if (!found) throw unknownPerson();
  if (found.joined) await checkPassword(services, id, parsed.data.password ?? "");
  const known = await services.db.select().from(passkey).where(eq(passkey.person, id));
  if (known.length >= MOST)
    throw new Refusal("too_many", `There is room for ${MOST} passkeys. Remove one first.`);
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: "Klankbord",
    rpID: party.id,
    // Whoever has the device reads these; the id is the one by which it tells whose passkey it is.
    userID: new TextEncoder().encode(id),
    userName: found.email,
    userDisplayName: found.name,
    timeout: 5 * 60 * 1000,
    excludeCredentials: known
      .filter((one) => one.party === party.id)
      .map(({ credential, transports }) => ({
        id: credential,
        transports: JSON.parse(transports) as string[],
      })),
    // It has to know by itself whose it is, and to ask for a finger, a face or a PIN: then it stands for password and code.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await keepQuestion(services, { secret: options.challenge, purpose: ADDING, person: id });
  return options;
}

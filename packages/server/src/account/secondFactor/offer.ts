import { passwordGiven, type SecondFactorOffer } from "@klankbord/shared";
import { encode } from "uqr";
import type { Actor } from "../../access/actor.ts";
import { invalidField } from "../../invalid.ts";
import { unknownPerson } from "../../people/refusals.ts";
import { findPerson } from "../../people/stored.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { checkPassword } from "../checkPassword.ts";
import { personHere } from "../whose.ts";
import { addressOfSecret, newTimedSecret } from "./timedCodes.ts";

/** Under which name an authenticator app lists it. */
const ISSUER = "Klankbord";

// One that was never confirmed gives way to the next.
const OFFER = `
  insert into second_factor (person, secret) select id, ? from person where id = ?
  on conflict (person) do update set secret = excluded.secret where confirmed is null`;

/** The dark modules as one path, each a unit square; four units of quiet around, as readers need. */
function drawn(text: string): SecondFactorOffer["qr"] {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { size, path };
}

/**
 * Offers oneself a secret for an authenticator app, by one's password. It counts from `confirmSecondFactor` on. Throws Refusal
 * `wrong_password`, or `conflict` where one is in use.
 */
export async function offerSecondFactor(
  actor: Actor,
  services: Pick<Services, "db" | "journal">,
  input: unknown,
): Promise<SecondFactorOffer> {
  const id = personHere(actor);
  const parsed = passwordGiven.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  await checkPassword(services, id, parsed.data.password);
  const found = await findPerson(services, id);
  if (!found) throw unknownPerson();
  const secret = newTimedSecret();
  const [offered = 0] = await services.journal.write([{ sql: OFFER, args: [secret, id] }]);
  if (offered === 0)
    throw new Refusal("conflict", "A code is asked when you sign in already. Switch that off first.");
  const address = addressOfSecret(secret, ISSUER, found.email);
  return { secret, address, qr: drawn(address) };
}

import { randomUUID } from "node:crypto";
import { passkeyMade, type Passkey } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { takeReply } from "../../access/challenges.ts";
import type { Device } from "../../access/device.ts";
import { invalidField } from "../../invalid.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { passkey } from "../../storage/accessSchema.ts";
import { change } from "../../writing/change.ts";
import { personHere } from "../whose.ts";
import { passkeyOf } from "./list.ts";
import { ADDING } from "./offer.ts";
import type { Party } from "./party.ts";
import { ALGORITHMS, webauthn } from "./webauthn.ts";

const INSERT = `
  insert into passkey (id, credential, person, party, public_key, counter, transports, browser, system, created_at)
  select ?, ?, id, ?, ?, ?, ?, ?, ?, ? from person where id = ?
  on conflict do nothing`;

/**
 * Keeps the passkey that one's browser made for the question of `offerPasskey`. Throws Refusal `wrong_passkey` where the reply is to
 * another question, too late, of another page, or not by a verified person.
 */
export async function addPasskey(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now" | "log">,
  party: Party,
  device: Device,
  input: unknown,
): Promise<Passkey> {
  const { db, now, log } = services;
  const person = personHere(actor);
  const parsed = passkeyMade.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    response: parsed.data,
    expectedChallenge: async (secret) =>
      (await takeReply(services, { secret, purpose: ADDING, person })) !== null,
    expectedOrigin: party.origins,
    expectedRPID: party.id,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch((error: unknown) => {
    log.info({ err: error }, "a passkey was not taken");
    return null;
  });
  const made = verified?.registrationInfo?.credential;
  if (verified?.verified !== true || !made)
    throw new Refusal("wrong_passkey", "This passkey could not be checked, or came too late. Begin anew.");
  const id = randomUUID();
  const args = [
    id,
    made.id,
    party.id,
    Buffer.from(made.publicKey).toString("base64url"),
    made.counter,
    JSON.stringify(parsed.data.response.transports),
    device.browser,
    device.system,
    now(),
    person,
  ];
  const event = { action: "passkey.added", subject: person };
  const [added = 0] = await change(services, actor, [{ sql: INSERT, args }], event);
  const [row] = await db.select().from(passkey).where(eq(passkey.id, id));
  if (added === 0 || !row) throw new Refusal("id_taken", "This passkey is known here already.");
  return passkeyOf(row, party);
}

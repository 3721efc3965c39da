import type { PasskeyUsed } from "@klankbord/shared";
import { and, eq } from "drizzle-orm";
import { keepQuestion, takeReply } from "../../access/challenges.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { passkey } from "../../storage/accessSchema.ts";
import type { Party } from "./party.ts";
import { webauthn } from "./webauthn.ts";

const SIGNING = "passkey.sign-in";

/**
 * Asks a browser for any passkey of this address; whose it is, the reply tells.
 *
 * @returns what `navigator.credentials.get` takes, as JSON
 */
export async function askForPasskey(
  services: Pick<Services, "journal" | "now">,
  party: Party,
): Promise<unknown> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: 5 * 60 * 1000,
    userVerification: "required",
  });
  await keepQuestion(services, { secret: options.challenge, purpose: SIGNING, person: null });
  return options;
}

/**
 * The id of the person whose passkey answered. It stands for password and code, since the device has asked for a finger, a face or a
 * PIN. Throws Refusal `unauthorised`.
 */
export async function whoSignsByPasskey(
  services: Pick<Services, "db" | "journal" | "now" | "log">,
  party: Party,
  response: PasskeyUsed,
): Promise<string> {
  const { db, journal, now, log } = services;
  const unauthorised = new Refusal(
    "unauthorised",
    "This passkey is not known here, or its reply came too late. Try again, or sign in with your password.",
    { field: "passkey" },
  );
  const [found] = await db
    .select()
    .from(passkey)
    .where(and(eq(passkey.credential, response.id), eq(passkey.party, party.id)));
  if (!found) throw unauthorised;
  if (response.response.userHandle !== Buffer.from(found.person).toString("base64url")) throw unauthorised;
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: async (secret) =>
      (await takeReply(services, { secret, purpose: SIGNING, person: null })) !== null,
    expectedOrigin: party.origins,
    expectedRPID: party.id,
    // 0, so that a counter that fell is not refused: those of passkeys that travel between devices are not kept in step.
    credential: { id: found.credential, publicKey: Buffer.from(found.publicKey, "base64url"), counter: 0 },
  }).catch((error: unknown) => {
    log.info({ err: error }, "a passkey was not taken");
    return null;
  });
  if (verified?.verified !== true) throw unauthorised;
  const counter = verified.authenticationInfo.newCounter;
  if (counter < found.counter || (counter === found.counter && counter > 0))
    log.warn(
      { passkey: found.id, counter, before: found.counter },
      "a passkey was used less often than before: it may have been copied",
    );
  await journal.write([
    { sql: "update passkey set counter = ?, used = ? where id = ?", args: [counter, now(), found.id] },
  ]);
  return found.person;
}

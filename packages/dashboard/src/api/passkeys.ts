import type { Passkey } from "@klankbord/shared";
import type { BodyOf } from "@klankbord/shared/api";
import { call } from "./client.ts";
import type { Failure } from "./request.ts";
import { type Opening, openSession } from "./session.ts";

/** What a browser says where somebody closed its window, waited too long, or has no passkey for this address. */
export type PasskeyFailure = Failure | { kind: "declined" };

type Attempt<T> = { ok: true; data: T } | { ok: false; failure: PasskeyFailure };

/** Whether this browser can, at this address: for a bare IP address it makes none, nor without TLS. */
export function canUsePasskeys(): boolean {
  return (
    isSecureContext &&
    !/^[\d.]+$|^\[/u.test(location.hostname) &&
    "PublicKeyCredential" in globalThis &&
    "parseRequestOptionsFromJSON" in PublicKeyCredential
  );
}

async function asJson(work: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await work;
    return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
  } catch {
    return null;
  }
}

const declined = { ok: false, failure: { kind: "declined" } } as const;

/** Has the browser make a passkey and the server keep it. */
export async function addPasskey(password: string | null): Promise<Attempt<Passkey>> {
  const body = password === null ? {} : { password };
  const offer = await call("POST /api/v1/passkeys/options", { body });
  if (!offer.ok) return offer;
  // What the browser and the server's library say to each other by a standard; neither side here looks into it.
  const options = offer.data as unknown as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const made = await asJson(navigator.credentials.create({ publicKey }));
  return made === null
    ? declined
    : call("POST /api/v1/passkeys", { body: made as BodyOf<"POST /api/v1/passkeys"> });
}

/** Signs in with whichever passkey of this address somebody chooses. */
export async function signInByPasskey(): Promise<Attempt<unknown>> {
  const asked = await call("POST /api/v1/session/passkey");
  if (!asked.ok) return asked;
  const options = asked.data as unknown as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const used = await asJson(navigator.credentials.get({ publicKey }));
  return used === null ? declined : openSession({ passkey: used } as Opening);
}

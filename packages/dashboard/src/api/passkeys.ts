import type { Passkey } from "@klankbord/shared";
import { passkeysPath } from "./account.ts";
import { type Failure, openSession, type Outcome, send } from "./request.ts";

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
  const offer: Outcome<PublicKeyCredentialCreationOptionsJSON> = await send(
    "POST",
    `${passkeysPath}/options`,
    password === null ? {} : { password },
  );
  if (!offer.ok) return offer;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(offer.data);
  const made = await asJson(navigator.credentials.create({ publicKey }));
  return made === null ? declined : send("POST", passkeysPath, made);
}

/** Signs in with whichever passkey of this address somebody chooses. */
export async function signInByPasskey(): Promise<Attempt<unknown>> {
  const asked: Outcome<PublicKeyCredentialRequestOptionsJSON> = await send(
    "POST",
    "/api/v1/session/passkey",
    {},
  );
  if (!asked.ok) return asked;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked.data);
  const used = await asJson(navigator.credentials.get({ publicKey }));
  return used === null ? declined : openSession({ passkey: used });
}

import { z } from "zod";
import { password } from "./person.ts";

/** What was chosen before is only compared: any length may have been allowed once. */
const formerPassword = z.string().min(1).max(200);

/** Another password for oneself. */
export const ownPasswordChange = z.strictObject({ password: formerPassword, new: password });

/** What shows that it is oneself who changes how one signs in. */
export const passwordGiven = z.strictObject({ password: formerPassword });

/** The same where somebody may have no password. */
export const passwordMaybeGiven = z.strictObject({ password: formerPassword.optional() });

/** Of an authenticator app, or one of the recovery codes; spaces and hyphens as people type them. */
export const code = z.string().min(6).max(60);

export const codeGiven = z.strictObject({ code });

/** Whether a code is asked of somebody beside their password. */
export interface SecondFactor {
  /** Without a password there is nothing that it could stand beside. */
  hasPassword: boolean;
  /** ISO 8601, UTC; null where none is asked. */
  since: string | null;
  /** When the recovery codes were made. */
  codesMade: string | null;
  codesLeft: number;
}

/** What an authenticator app is given; told this once. */
export interface SecondFactorOffer {
  /** Base32. */
  secret: string;
  /** `otpauth://…`, which the QR code holds. */
  address: string;
  /** The dark modules as an SVG path in a square of `size` units, quiet zone included. */
  qr: { size: number; path: string };
}

const base64url = z.string().regex(/^[\w-]{1,4096}$/, "base64url");

/** What all replies of a browser share; what else they send along is not read. */
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.looseObject({}).default({}),
};

/** A new passkey, as `PublicKeyCredential.toJSON()` writes it. */
export const passkeyMade = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).default([]),
  }),
});

/** A passkey that signs in, likewise. */
export const passkeyUsed = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    /** Whose it is: always there where the device was not told whose key to use. */
    userHandle: base64url,
  }),
});

export type PasskeyUsed = z.infer<typeof passkeyUsed>;

/** A key of somebody's device, which signs in instead of the password. */
export interface Passkey {
  id: string;
  /** What it was made on, as of a session. */
  browser: string | null;
  system: string | null;
  /** ISO 8601, UTC */
  createdAt: string;
  lastUsed: string | null;
  /** Whether it is for this address: one made for another host name is offered by no browser here. */
  worksHere: boolean;
}

/** A browser that is signed in. */
export interface OpenSession {
  /** Names it, and signs nobody in. */
  id: string;
  /** Such as Firefox; null where it is none that is known. */
  browser: string | null;
  /** Such as Windows or iPhone; null likewise. */
  system: string | null;
  /** ISO 8601, UTC */
  opened: string;
  /** To the minute. */
  seen: string;
  /** Whether it is the one that asks. */
  here: boolean;
}

/**
 * Why signing in by the organisation's own provider came to nothing: it was away; the reply came late or to another browser; it refused;
 * it sent what cannot be taken; it gave no role, no address, or one that it has not verified.
 */
export type ProviderFailure =
  | "unreachable"
  | "expired"
  | "declined"
  | "invalid"
  | "no_role"
  | "no_email"
  | "unverified";

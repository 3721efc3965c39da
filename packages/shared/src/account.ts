import { z } from "zod";
import { password } from "./person.ts";

/** What was chosen before is only compared: any length may have been allowed once. */
const formerPassword = z.string().min(1).max(200);

/** Another password for oneself. */
export const ownPasswordChange = z.strictObject({ password: formerPassword, new: password });

/** What shows that it is oneself who changes how one signs in. */
export const passwordGiven = z.strictObject({ password: formerPassword });

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

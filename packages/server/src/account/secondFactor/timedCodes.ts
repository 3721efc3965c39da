import { Secret, TOTP } from "otpauth";
import { sameSecret } from "../../access/secret.ts";

/** Seconds that a code is shown. */
const PERIOD = 30;

/** Codes of one period before and after are taken too, for clocks that differ and for slow fingers. */
const DRIFT = 1;

/** What every authenticator app can do: six digits by HMAC-SHA-1; some pass silently over other settings. */
const KIND = { algorithm: "SHA1", digits: 6, period: PERIOD };

/** 160 bits as base32, which RFC 4226 recommends. */
export function newTimedSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function addressOfSecret(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...KIND, issuer, label, secret }).toString();
}

/**
 * The periods since 1970, about `at`, whose code this is: mostly one or none. All of them, since by chance two neighbours may have the same
 * code, of which one is spent.
 *
 * @param at ms since 1970
 */
export function periodsOfCode(secret: string, code: string, at: number): number[] {
  const totp = new TOTP({ ...KIND, secret });
  const now = Math.floor(at / 1000 / PERIOD);
  return Array.from({ length: 2 * DRIFT + 1 }, (_, place) => now - DRIFT + place).filter((period) =>
    sameSecret(totp.generate({ timestamp: period * PERIOD * 1000 }), code),
  );
}

import { randomBytes } from "node:crypto";
import { hashOf } from "../../access/secret.ts";

/** Codes in a set. */
const RECOVERY_CODES = 10;

/** Crockford's base32: no letter looks like a digit. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** A set of codes of 80 bits each, in four groups of four as they are shown; too many to guess, so a quick hash keeps them. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % 32]).join("");
    return letters.replace(/.{4}(?!$)/g, "$&-");
  });
}

/** The hash of a code as somebody types it: spaces, hyphens and letter case do not count, nor what looks like a digit. */
export function hashOfRecoveryCode(typed: string): string {
  return hashOf(typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1"));
}

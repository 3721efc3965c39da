import { hash, verify } from "@node-rs/argon2";

/** OWASP's second setting for argon2id: 19 MiB, two passes, one lane. Some 30 ms here, off the main thread. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COSTS);
}

let nobodys: Promise<string> | null = null;

/**
 * Whether this is the password of the hash. Takes as long where there is no hash, so that the time does not tell whether somebody
 * is known here (T27).
 */
export async function isPassword(stored: string | null, given: string): Promise<boolean> {
  nobodys ??= hashPassword("the password of nobody");
  const right = await verify(stored ?? (await nobodys), given.normalize("NFKC"));
  return right && stored !== null;
}

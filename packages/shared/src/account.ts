import { z } from "zod";
import { password } from "./person.ts";

/** What was chosen before is only compared: any length may have been allowed once. */
export const formerPassword = z.string().min(1).max(200);

/** Another password for oneself. */
export const ownPasswordChange = z.strictObject({ password: formerPassword, new: password });

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

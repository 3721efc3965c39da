import type { PasskeyFailure } from "../../api/passkeys.ts";
import { failureInWords as others } from "../parts/failureInWords.ts";
import { said } from "./said.ts";

/** A failure in words; where a sign-in is needed it asks for that. */
export function failureInWords(failure: PasskeyFailure): string {
  return failure.kind === "declined" ? said.value.passkeys.declined : others(failure);
}

import { signedOut } from "../../api/access.ts";
import type { PasskeyFailure } from "../../api/passkeys.ts";
import { words } from "../../words/language.ts";
import { refusalTold } from "../../words/refusalTold.ts";
import { said } from "./said.ts";

/** A failure in words; where a sign-in is needed it asks for that. */
export function failureInWords(failure: PasskeyFailure): string {
  const { signIn, states } = words.value;
  if (failure.kind === "offline") return said.value.offline;
  if (failure.kind === "declined") return said.value.passkeys.declined;
  if (failure.kind === "broken") return states.broken(String(failure.status));
  if (failure.kind === "signed_out") {
    signedOut.value = true;
    return signIn.title;
  }
  return refusalTold(failure.problem);
}

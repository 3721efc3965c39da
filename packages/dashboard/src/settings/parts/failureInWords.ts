import { signedOut } from "../../api/access.ts";
import type { Failure } from "../../api/request.ts";
import { inLanguage, words } from "../../words/language.ts";
import { refusalTold } from "../../words/refusalTold.ts";

const unreached = inLanguage({
  nl: "De server is niet bereikbaar. Er is niets gewijzigd; probeer het zo opnieuw.",
  en: "The server cannot be reached. Nothing was changed; try again in a moment.",
});

/** Why something was not done, in words; where a sign-in is needed it asks for that. */
export function failureInWords(failure: Failure): string {
  const { signIn, states } = words.value;
  if (failure.kind === "offline") return unreached.value;
  if (failure.kind === "broken") return states.broken(String(failure.status));
  if (failure.kind === "signed_out") {
    signedOut.value = true;
    return signIn.title;
  }
  return refusalTold(failure.problem);
}

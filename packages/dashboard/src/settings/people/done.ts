import type { Invitation } from "@klankbord/shared";
import { signedOut } from "../../api/access.ts";
import type { Failure } from "../../api/request.ts";
import { words } from "../../words/language.ts";
import { refusalTold } from "../../words/refusalTold.ts";
import { said } from "./said.ts";

/** What was done last on the page with people, as it is said above the list. */
export interface Done {
  told: string | null;
  failed: boolean;
  /** The link to hand out, and to whom. */
  invitation: (Invitation & { name: string }) | null;
}

export const NOTHING_DONE: Done = { told: null, failed: false, invitation: null };

/** A failure in words; where a sign-in is needed it asks for that. */
export function failureInWords(failure: Failure): string {
  const { signIn, states } = words.value;
  if (failure.kind === "offline") return said.value.offline;
  if (failure.kind === "broken") return states.broken(String(failure.status));
  if (failure.kind === "signed_out") {
    signedOut.value = true;
    return signIn.title;
  }
  return refusalTold(failure.problem);
}

export function failed(failure: Failure): Done {
  return { told: failureInWords(failure), failed: true, invitation: null };
}

import type { Invitation } from "@klankbord/shared";
import type { Failure } from "../../api/request.ts";
import { failureInWords } from "../parts/failureInWords.ts";

/** What was done last on the page with people, as it is said above the list. */
export interface Done {
  told: string | null;
  failed: boolean;
  /** The link to hand out, and to whom. */
  invitation: (Invitation & { name: string }) | null;
}

export const NOTHING_DONE: Done = { told: null, failed: false, invitation: null };

export function failed(failure: Failure): Done {
  return { told: failureInWords(failure), failed: true, invitation: null };
}

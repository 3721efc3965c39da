import { signedOut } from "../../api/access.ts";
import type { Failure } from "../../api/request.ts";
import { words } from "../../words/language.ts";
import { refusalTold } from "../../words/refusalTold.ts";
import { FIELDS, type Field } from "./words.ts";
import { said } from "./said.ts";

/** Why something was not stored, in the reader's language; at a field where that is what was refused. */
export interface FormProblem {
  field: Field | null;
  text: string;
}

/** A failure in words. Where a sign-in is needed it asks for that. */
export function problemOf(failure: Failure): FormProblem {
  const improvements = said.value;
  const { states } = words.value;
  const general = (text: string): FormProblem => ({ field: null, text });
  if (failure.kind === "offline") return general(improvements.offline);
  if (failure.kind === "broken") return general(states.broken(String(failure.status)));
  if (failure.kind === "signed_out") {
    signedOut.value = true;
    return general(words.value.signIn.title);
  }
  const { code, field: path } = failure.problem;
  const field = FIELDS.find((known) => known === path?.split(".")[0]);
  if (field !== undefined) return { field, text: improvements.problems[field] };
  if (code === "too_many") return general(improvements.full);
  return general(code === "busy" ? improvements.busy : refusalTold(failure.problem));
}

import type { Problem } from "@klankbord/shared";
import { useState } from "preact/hooks";
import { joining, signedOut } from "../api/access.ts";
import { askAgain } from "../api/pulse.ts";
import { type Opening, openSession } from "../api/request.ts";
import { words } from "../words/language.ts";
import { refusalTold } from "../words/refusalTold.ts";

export interface SigningIn {
  problem: string | null;
  setProblem: (problem: string | null) => void;
  busy: boolean;
  /** Says whether a session was opened; else `problem` says why not. */
  signIn: (opening: Opening, wrong: string) => Promise<boolean>;
}

/** What is wrong with a field is said by the server alone: the sentences for its refusals speak of figures. */
function toldOf(problem: Problem): string {
  return problem.field === undefined
    ? refusalTold(problem)
    : `${words.value.states.refused} ${problem.detail}`;
}

/** Opens a session from a form. `first` is what is wrong before anything was sent. */
export function useSignIn(first: string | null = null): SigningIn {
  const [problem, setProblem] = useState<string | null>(first);
  const [busy, setBusy] = useState(false);
  const signIn = async (opening: Opening, wrong: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const outcome = await openSession(opening);
    setBusy(false);
    if (outcome.ok) {
      joining.value = null;
      signedOut.value = false;
      askAgain();
      return true;
    }
    const { failure } = outcome;
    const { states, signIn: said } = words.value;
    if (failure.kind === "offline") setProblem(said.offline);
    else if (failure.kind === "refused") setProblem(toldOf(failure.problem));
    else setProblem(failure.kind === "broken" ? states.broken(String(failure.status)) : wrong);
    return false;
  };
  return { problem, setProblem, busy, signIn };
}

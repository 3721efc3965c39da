import type { Problem } from "@klankbord/shared";
import { useState } from "preact/hooks";
import { joining, signedOut } from "../api/access.ts";
import { askAgain } from "../api/pulse.ts";
import { type Opening, openSession } from "../api/session.ts";
import { words } from "../words/language.ts";
import { refusalTold } from "../words/refusalTold.ts";

type SignedIn = "in" | "code" | "out";

export interface SigningIn {
  problem: string | null;
  setProblem: (problem: string | null) => void;
  busy: boolean;
  /** Says whether a session was opened, or only a code is missing; else `problem` says why not. */
  signIn: (opening: Opening, wrong: string) => Promise<SignedIn>;
}

/** What is wrong with a field is said by the server alone: the sentences for its refusals speak of figures. */
function toldOf(problem: Problem): string {
  return problem.field === undefined || problem.code === "second_factor"
    ? refusalTold(problem)
    : `${words.value.states.refused} ${problem.detail}`;
}

/** Shows the pages to whoever has a session now. */
export function enter(): void {
  joining.value = null;
  signedOut.value = false;
  askAgain();
}

/** Opens a session from a form. `first` is what is wrong before anything was sent. */
export function useSignIn(first: string | null = null): SigningIn {
  const [problem, setProblem] = useState<string | null>(first);
  const [busy, setBusy] = useState(false);
  const signIn = async (opening: Opening, wrong: string): Promise<SignedIn> => {
    if (busy) return "out";
    setBusy(true);
    const outcome = await openSession(opening);
    setBusy(false);
    if (outcome.ok) {
      enter();
      return "in";
    }
    const { failure } = outcome;
    if (
      failure.kind === "refused" &&
      failure.problem.code === "second_factor" &&
      failure.problem.field === undefined
    ) {
      setProblem(null);
      return "code";
    }
    const { states, signIn: said } = words.value;
    if (failure.kind === "offline") setProblem(said.offline);
    else if (failure.kind === "refused") setProblem(toldOf(failure.problem));
    else setProblem(failure.kind === "broken" ? states.broken(String(failure.status)) : wrong);
    return "out";
  };
  return { problem, setProblem, busy, signIn };
}

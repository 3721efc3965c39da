import type { Problem } from "@klankbord/shared";
import { refusalInWords } from "./refusals.ts";
import { language, words } from "./language.ts";

/** Why the server does not answer, in the reader's language; in its own words where this build does not know the code. */
export function refusalTold(problem: Problem): string {
  return refusalInWords(problem, language.value) ?? `${words.value.states.refused} ${problem.detail}`;
}

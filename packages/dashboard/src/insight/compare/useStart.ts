import { VERDICT_N } from "@klankbord/shared/matrix";
import { useLayoutEffect, useState } from "preact/hooks";
import { type Address, address, goInstead } from "../../route/address.ts";
import type { CompareAnswer } from "../../api/shapes.ts";
import type { Answer } from "../../api/useAnswer.ts";
import { whole } from "../../format/figures.ts";
import { language, words } from "../../words/language.ts";
import { allowsVerdict } from "./allowsVerdict.ts";
import { said } from "./said.ts";

/** Periods to start with, the longest first: the one that every page starts with, and shorter ones of a usual length. */
const STARTS = ["year", "half", "days90", "days30"] as const satisfies Address["period"][];

type StartPeriod = (typeof STARTS)[number];

/**
 * `trying`: figures of one period after the other are looked at, and `returning`: none had enough, so that the longest with
 * figures is fetched again. At the end enough were `found`, or `none`, or the reader has chosen.
 */
type State =
  | { kind: "trying"; period: StartPeriod; longest: StartPeriod | null }
  | { kind: "returning"; period: StartPeriod }
  | { kind: "found" | "none"; period: StartPeriod }
  | { kind: "chosen" };

interface Start {
  /** Whether the figures on hand are not yet those that will be shown. */
  waiting: boolean;
  /** Why this period is on show, in a sentence; null where the reader chose it or it is the usual one. */
  why: string | null;
}

/** What comes after the figures of a period; the same state while there is nothing to go by. */
function next(state: State, { period, against }: Address, { data, stale }: Answer<CompareAnswer>): State {
  if (state.kind !== "trying" && state.kind !== "returning") return state;
  if (period !== state.period) return { kind: "chosen" };
  if (against !== "before" || data === null || stale) return state;
  if (state.kind === "returning") return { kind: "none", period };
  if (allowsVerdict(data)) return { kind: "found", period };
  const longest = state.longest ?? (data.withheld1 === null && data.withheld2 === null ? period : null);
  const shorter = STARTS[STARTS.indexOf(period) + 1];
  return shorter === undefined
    ? { kind: "returning", period: longest ?? STARTS[0] }
    : { kind: "trying", period: shorter, longest };
}

/**
 * A comparison that nobody chose a period for starts with the longest recent one in which both sides have answers enough
 * for a verdict: eight answers beside thousands tell nothing. Where no period has them it is the longest with figures.
 * Looked for once, when the page is opened; a period that the reader chooses stays.
 */
export function useStart(answer: Answer<CompareAnswer>): Start {
  const [state, setState] = useState<State>({ kind: "trying", period: STARTS[0], longest: null });
  const { period, against } = address.value;
  const after = next(state, address.value, answer);
  useLayoutEffect(() => {
    if (after === state) return;
    setState(after);
    if (after.kind !== "chosen" && after.period !== period) goInstead({ period: after.period });
  });
  const compare = said.value;
  const { choices } = words.value;
  const usual = state.kind === "found" && state.period === STARTS[0];
  return {
    waiting:
      against === "before" &&
      answer.failure === null &&
      (after.kind === "trying" || after.kind === "returning"),
    why:
      (state.kind === "found" || state.kind === "none") &&
      !usual &&
      state.period === period &&
      against === "before"
        ? compare.start[state.kind](choices.presets[period], whole(VERDICT_N, language.value))
        : null,
  };
}

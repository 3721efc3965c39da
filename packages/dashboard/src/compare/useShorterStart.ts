import { useLayoutEffect, useState } from "preact/hooks";
import { START, address, goInstead } from "../address/address.ts";
import type { CompareAnswer } from "../api/shapes.ts";
import type { Answer } from "../api/useAnswer.ts";

/** Short enough that a survey of a few months has answers before it. */
const SHORTER = "days90";

interface Start {
  /** Whether the figures on hand are about to make way for those of the shorter period. */
  waiting: boolean;
  /** Whether the period on show is the shorter one, taken for want of answers before the usual one. */
  shortened: boolean;
}

/**
 * Every page starts with twelve months. Where nobody answered in the twelve before them, a comparison starts with a
 * shorter period instead: once, and only while the reader has not chosen a period.
 */
export function useShorterStart({ data, stale }: Answer<CompareAnswer>): Start {
  const { period, against } = address.value;
  const [state, setState] = useState<"open" | "shortened" | "settled">("open");
  const barren = data !== null && data.withheld1 === "empty" && data.withheld2 === null;
  useLayoutEffect(() => {
    if (state !== "open") return;
    if (period !== START.period) setState("settled");
    else if (against === "before" && barren && !stale) {
      setState("shortened");
      goInstead({ period: SHORTER });
    }
  }, [state, period, against, barren, stale]);
  const coming = against === "before" && barren;
  return {
    waiting: coming && (state === "open" ? period === START.period : state === "shortened" && stale),
    shortened: state === "shortened" && period === SHORTER && against === "before",
  };
}

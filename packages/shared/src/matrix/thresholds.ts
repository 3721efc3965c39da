/**
 * Answers on each side from which an item gets a verdict. At 10, verdicts called clear are wrong four times as often as
 * said; from 30 on they are right as often as said (`npm run bench calibration`).
 */
export const VERDICT_N = 30;

/** Answers in a selection under which they count in packets of the minimum n, so that no figure moves by one answer (P5). */
export const PACKETS_UNDER = 30;

/** Respondents up to whom certainty comes from the bootstrap. */
export const BOOTSTRAP_N = 20_000;

/** People from whom the spread of an item's distance to its lines is told; its standard deviation is then known to 7 %. */
export const DISTANCE_N = 100;

/** Complete answers from which derived importance is shown, and from which it is no longer provisional. */
export const DRIVERS_N = 100;
export const DRIVERS_FIRM_N = 200;

/** Under this share of the smaller side, the people behind the gap are partly others than those behind the means. */
export const PAIRED_SHARE = 0.9;

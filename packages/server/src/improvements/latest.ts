import { calendar } from "../intake/day.ts";
import type { Services } from "../services.ts";

const YEAR = 366 * 86_400_000;

/** The last day that an improvement may name: plans for the coming year may be written down, a mistyped century not. */
export function latestDay({ config, now }: Pick<Services, "config" | "now">): string {
  return calendar(config.timeZone)(now() + YEAR);
}

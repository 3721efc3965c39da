import type { Device } from "./decide.ts";

/** By the pointer and the shorter side of the screen, so that turning a phone does not change it. */
export function deviceOf(coarse: boolean, width: number, height: number): Device {
  if (!coarse) return "desktop";
  return Math.min(width, height) < 600 ? "phone" : "tablet";
}

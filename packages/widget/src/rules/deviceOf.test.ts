import { expect, test } from "vitest";
import { deviceOf } from "./deviceOf.ts";

test.each([
  ["a mouse", false, 1280, 800, "desktop"],
  ["a mouse and a small window", false, 400, 700, "desktop"],
  ["a phone", true, 390, 844, "phone"],
  ["a phone on its side", true, 844, 390, "phone"],
  ["the largest phone", true, 599, 960, "phone"],
  ["the smallest tablet", true, 960, 600, "tablet"],
  ["a tablet", true, 768, 1024, "tablet"],
  ["a tablet on its side", true, 1024, 768, "tablet"],
] as const)("%s", (_, coarse, width, height, device) => {
  expect(deviceOf(coarse, width, height)).toBe(device);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bothColours, brandColours, contrast } from "./brandColours.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("contrast is that of WCAG 2.2", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
});

describe("for every brand colour, light and dark", () => {
  test("the text on it has at least 4.5 : 1", () => {
    fc.assert(
      fc.property(colour, fc.boolean(), (brand, dark) => {
        const colours = brandColours(brand, dark);
        expect(contrast(colours.brand, colours.on)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test("the brand as text or border has at least 4.5 : 1 on the surface", () => {
    fc.assert(
      fc.property(colour, fc.boolean(), (brand, dark) => {
        expect(contrast(brandColours(brand, dark).ink, dark ? "#19212c" : "#ffffff")).toBeGreaterThanOrEqual(
          4.5,
        );
      }),
    );
  });
});

test("a brand that reads well is left as it is", () => {
  expect(brandColours("#0b5e6b", false)).toEqual({ brand: "#0b5e6b", on: "#ffffff", ink: "#0b5e6b" });
});

test("light and dark come together", () => {
  expect(bothColours("#336699")).toEqual({
    light: brandColours("#336699", false),
    dark: brandColours("#336699", true),
  });
});

import { expect, test } from "vitest";
import { addressOfSecret, newTimedSecret, periodsOfCode } from "./timedCodes.ts";

/** The secret of RFC 6238, appendix B: "12345678901234567890". */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [20_000_000_000, "353130"],
])(
  "at %d s the code of RFC 6238 is %s, taken half a minute early and late and no longer",
  (seconds, code) => {
    const period = Math.floor(seconds / 30);
    const found = (offset: number): number[] => periodsOfCode(SECRET, code, (seconds + offset) * 1000);
    expect([found(-30), found(0), found(30)]).toEqual([[period], [period], [period]]);
    expect([found(-60), found(60)]).toEqual([[], []]);
  },
);

test("each secret is another one of 160 bits, and its address says all that an app needs", () => {
  expect(newTimedSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTimedSecret()).not.toBe(newTimedSecret());
  const address = new URL(addressOfSecret(SECRET, "Klankbord", "anna@example.org"));
  expect(address.href).toContain("otpauth://totp/Klankbord:anna%40example.org?");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: "Klankbord",
    secret: SECRET,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});

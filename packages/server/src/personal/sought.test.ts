import { expect, test } from "vitest";
import { readSought } from "./sought.ts";

const anna = readSought({ email: "Anna.Böhm@Example.org" }, "NL");
const phone = readSought({ phone: "06 12 34 56 78" }, "NL");

test.each([
  ["anna.böhm@example.org", true],
  [" ANNA.BO\u0308HM@EXAMPLE.ORG ", true],
  ["anna.böhm@example.org.uk", false],
  ["joanna.böhm@example.org", false],
])("an address field %j is hers: %s", (field, is) => {
  expect(anna.is(field)).toBe(is);
});

test.each([
  ["Mail to anna.böhm@example.org.", true],
  ["(anna.böhm@example.org)", true],
  ["not-anna.böhm@example.org", false],
  ["anna.böhm@example.org.uk", false],
  ["anna.böhm@example.org.uk or Anna.Böhm@example.org", true],
  ["anna", false],
])("a remark %j names her: %s", (text, is) => {
  expect(anna.isIn(text)).toBe(is);
});

test.each([
  ["+31 6 12345678", true],
  ["0031612345678", true],
  ["06-12345678 (after six)", true],
  ["06-12345679", false],
  ["+32 612345678", false],
])("a telephone field %j is theirs: %s", (field, is) => {
  expect(phone.is(field)).toBe(is);
});

test.each([
  ["Call me at 0612345678 please", true],
  ["Order 99061234567812", false],
  ["Ring +32 612345678", false],
  ["nobody answered", false],
])("a remark %j has the number: %s", (text, is) => {
  expect(phone.isIn(text)).toBe(is);
});

test.each([
  [{}],
  [{ email: "a@example.org", phone: "0612345678" }],
  [{ email: "anna" }],
  [{ phone: "12" }],
  [{ name: "Anna" }],
  [null],
])("%j says nobody", (input) => {
  expect(() => readSought(input, "NL")).toThrow();
});

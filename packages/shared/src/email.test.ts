import { expect, test } from "vitest";
import { isEmail } from "./email.ts";

test.each([
  "jan@example.org",
  "info@müller.de",
  "jörg@example.org",
  "o'brien+klacht@mail.example.co.uk",
  "用户@例子.公司",
  "a@b.museum",
  "first_last-name.2@sub-domain.example.nl",
  "x!#$%&'*/=?^`{|}~y@example.org",
  "info@xn--mller-kva.de",
])("%s may be an address", (text) => expect(isEmail(text)).toBe(true));

test.each([
  "",
  "jan",
  "jan@",
  "@example.org",
  "jan@example",
  "jan@example.1",
  "jan@@example.org",
  "jan example@x.nl",
  "jan@exa mple.org",
  "jan@.example.org",
  "jan@example..org",
  "jan.@example.org",
  ".jan@example.org",
  "jan@-example.org",
  "jan@example.org, piet@example.org",
  "Jan <jan@example.org>",
  "mailto:jan@example.org",
  `${"x".repeat(65)}@example.org`,
  `jan@${"x".repeat(250)}.org`,
])("%s is none", (text) => expect(isEmail(text)).toBe(false));

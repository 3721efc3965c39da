import { LETTER_NAMES, STAFF_LANGUAGES } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { composeLetter } from "./compose.tsx";
import { LETTERS, OUR_WORDS } from "./names.ts";
import { checkLetter, fillLetter } from "./template.ts";

const LINK = "https://feedback.example/dashboard#join=s3cret";
const VALUES = { organisation: "Glaszorg", name: "Noor", link: LINK, until: "3 mei 2026 om 12:00" };

describe("our own letters", () => {
  test.each(STAFF_LANGUAGES.flatMap((language) => LETTER_NAMES.map((name) => [language, name] as const)))(
    "%s %s can be filled in, with all that it may name",
    (language, name) => {
      const text = OUR_WORDS[language][name];
      checkLetter(name, text);
      const { subject, body } = fillLetter(text, VALUES);
      for (const variable of LETTERS[name].variables)
        expect(subject + body).toContain(VALUES[variable as keyof typeof VALUES]);
      expect(subject + body).not.toMatch(/[{}]/);
    },
  );
});

describe("a text", () => {
  const check = (body: string, subject = "x"): void => checkLetter("invitation", { subject, body });

  test.each([
    ["{{ password }} {{ link }}", "there is no {{ password }}"],
    ["{{ link", "not closed"],
    ["{% for i in (1..9) %}{{ link }}{% endfor %}", "for"],
    ["{% include 'x' %}{{ link }}", "include"],
    ["{% assign link = 'x' %}{{ link }}", "assign"],
    ["{{ link | nothing }}", "nothing"],
    ["Hello {{ name }}", "without {{ link }}"],
    ["{% if name %}{{ link }}", "not closed"],
  ])("%s is refused with the reason", (body, reason) => {
    expect(() => check(body)).toThrow(reason);
  });

  test("may choose by what is filled in", () => {
    const body = "{% if name == 'Noor' %}Hoi{% else %}Beste{% endif %} {{ name | upcase }} {{ link }}";
    check(body);
    expect(fillLetter({ subject: "x", body }, VALUES).body).toBe(`Hoi NOOR ${LINK}`);
  });

  test("cannot reach what is behind its values", () => {
    for (const body of [
      "{{ name.constructor }} {{ link }}",
      "{{ link.constructor.name }}",
      "{{ constructor }} {{ link }}",
    ])
      expect(() => {
        check(body);
        const filled = fillLetter({ subject: "x", body }, VALUES).body;
        if (!/function|String|Object/.test(filled)) throw new Error("nothing reached");
      }).toThrow(/.+/);
  });
});

test("a name is text in every part: no markup, no header, no braces that are filled in", () => {
  const name = `<b onclick="x">&</b>\r\nBcc: a@example.org {{ link }}`;
  const text = { subject: "Hi {{ name }}", body: "Hi {{ name }}\n\n{{ link }}" };
  const filled = fillLetter(text, { ...VALUES, name });
  const { subject, html } = composeLetter(filled, LINK, "en", "Glaszorg");
  expect(subject).toBe('Hi <b onclick="x">&</b> Bcc: a@example.org {{ link }}');
  expect(html).not.toContain("<b onclick");
  expect(html).toContain("&lt;b onclick");
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain(`href="${LINK}"`);
});

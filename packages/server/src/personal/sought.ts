import { personSought } from "@klankbord/shared/api";
import { isEmail } from "@klankbord/shared/email";
import { type CountryCode, findPhoneNumbersInText, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";

/** Whom a request is about: somebody of the outside world is known here by an e-mail address or a telephone number, and by nothing else. */
export interface Sought {
  kind: "email" | "phone";
  /** Whether a field that holds nothing but an address or a number is theirs, however it is written. */
  is: (field: string) => boolean;
  /** Whether a text names them. */
  isIn: (text: string) => boolean;
}

const plain = (text: string): string => text.normalize("NFC").trim().toLowerCase();

/** What an address may go on with: in `an-anna@example.org` and `anna@example.org.uk` stands somebody else's. */
const PART = /[\p{L}\p{M}\p{N}._%+-]/u;

function emailSought(given: string): Sought {
  const email = plain(given);
  return {
    kind: "email",
    is: (field) => plain(field) === email,
    isIn: (text) => {
      const all = plain(text);
      for (let at = all.indexOf(email); at >= 0; at = all.indexOf(email, at + 1)) {
        const before = all.slice(0, at).at(-1) ?? "";
        // A full stop ends a sentence as well: it goes on only with a letter or digit behind it.
        const after = all.slice(at + email.length);
        if (!PART.test(before) && !/^\.?[\p{L}\p{M}\p{N}_%+-]/u.test(after)) return true;
      }
      return false;
    },
  };
}

const digits = (text: string): string => text.replace(/\D/g, "");

/** Digits that have to be there before a text is read for numbers, which takes long. */
const TELLING = 6;

function phoneSought(given: string, country: CountryCode): Sought {
  const number = parsePhoneNumberFromString(given, country);
  if (!number?.isPossible())
    throw new Refusal("invalid", "phone is no telephone number.", { field: "phone" });
  const end = digits(given).slice(-TELLING);
  const isIn = (text: string): boolean =>
    digits(text).includes(end) &&
    findPhoneNumbersInText(text, country).some(
      // Not what is left of another country's number, which is read without its country where it cannot be one there.
      (found) => found.number.number === number.number && !/\+[\d\s]*$/.test(text.slice(0, found.startsAt)),
    );
  const is = (field: string): boolean => {
    const whole = parsePhoneNumberFromString(field, country);
    return whole ? whole.number === number.number : isIn(field);
  };
  return { kind: "phone", is, isIn };
}

/**
 * Reads `{ email }` or `{ phone }`. A number without a country code is of `country` (ISO 3166). Throws Refusal with the field for anything else.
 */
export function readSought(input: unknown, country: string): Sought {
  const parsed = personSought.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const { email, phone } = parsed.data;
  if ((email === undefined) === (phone === undefined))
    throw new Refusal("invalid", "Say whose: an email or a phone, one of the two.", { field: "email" });
  if (phone !== undefined) return phoneSought(phone, country as CountryCode);
  if (email === undefined || !isEmail(email))
    throw new Refusal("invalid", "email is no e-mail address.", { field: "email" });
  return emailSought(email);
}

import type { ZodError } from "zod";
import { Refusal } from "./refusal.ts";

type Issue = ZodError["issues"][number];

const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const UNITS: Record<string, string> = { string: " characters", array: " entries", set: " entries" };

const FORMATS: Record<string, string> = {
  url: "an address that begins with https:// or http://",
  email: "an e-mail address",
  date: "a date such as 2026-05-03",
  datetime: "a date and time with its zone, such as 2026-05-03T12:00:00Z",
};

/** What one rule of a schema found, in our words and not the parser's. */
function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && !/received/.test(issue.message.replace("received undefined", ""))
        ? "is missing"
        : `has to be ${KINDS[issue.expected] ?? issue.expected}`;
    case "too_small":
      return `has to be at least ${Number(issue.minimum)}${UNITS[issue.origin] ?? ""}`;
    case "too_big":
      return `may be ${Number(issue.maximum)}${UNITS[issue.origin] ?? ""} at most`;
    case "invalid_value":
      return `has to be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "invalid_format":
      return `has to be ${FORMATS[issue.format] ?? "written otherwise"}`;
    case "invalid_key":
      return "has a name that cannot be taken";
    case "invalid_union":
      return "has none of the values that it may have";
    case "custom":
      return `is not right: ${issue.message}`;
    default:
      return "is not valid";
  }
}

interface Found {
  field: string;
  says: string;
  range: boolean;
}

function foundBy(issue: Issue): Found[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      field: [...path, key].join("."),
      says: "is no field that is known here",
      range: false,
    }));
  return [
    {
      field: path.join("."),
      says: sentenceOf(issue),
      range: issue.code === "too_big" || issue.code === "too_small",
    },
  ];
}

/** Everything that a schema found wrong, as one refusal: each field with what is wrong with it, and the first as the problem's own. */
export function invalidField(error: ZodError): Refusal {
  const found = error.issues.flatMap(foundBy);
  const [first] = found;
  const all = found.map(({ field, says }) => `${field === "" ? "The body" : field} ${says}`);
  return new Refusal(
    first?.range ? "out_of_range" : "invalid",
    `${all.slice(0, 20).join("; ")}.${all.length > 20 ? ` And ${all.length - 20} more.` : ""}`,
    first && first.field !== "" ? { field: first.field } : {},
  );
}

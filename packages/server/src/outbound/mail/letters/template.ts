import { plainText, type LetterName } from "@klankbord/shared";
import { Liquid, type Template } from "liquidjs";
import { Refusal } from "../../../refusal.ts";
import { LETTERS, type LetterText } from "./names.ts";

const TAGS = new Set(["if", "unless"]);

/** Liquid without its loops, files and assignments: what an owner writes can name what the letter has, and choose by it, and nothing else. */
function createEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: 20_000,
    memoryLimit: 1_000_000,
  });
  for (const tag of Object.keys(engine.tags)) if (!TAGS.has(tag)) delete engine.tags[tag];
  // Their patterns could be made to take for ever.
  for (const filter of ["replace", "split", "strip_html", "join", "where_exp", "find_exp"])
    delete engine.filters[filter];
  return engine;
}

const engine = createEngine();

function parse(field: string, text: string): Template[] {
  try {
    return engine.parse(text);
  } catch (error) {
    // The first line is the reason, what follows quotes the text.
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new Refusal("invalid", `${field} is not valid: ${reason}.`, { field });
  }
}

/** Throws Refusal with the field where a text cannot be a letter: what is between braces cannot be read, is unknown, or what it needs is missing. */
export function checkLetter(letter: LetterName, text: LetterText): void {
  const { variables, needs } = LETTERS[letter];
  for (const field of ["subject", "body"] as const) {
    const named = engine.variablesSync(parse(field, text[field]));
    const unknown = named.find((name) => !variables.includes(name));
    if (unknown !== undefined)
      throw new Refusal(
        "invalid",
        `${field} is not valid: there is no {{ ${unknown} }}, only ${variables.join(", ")}.`,
        {
          field,
        },
      );
    const missing = field === "body" ? needs.find((name) => !named.includes(name)) : undefined;
    if (missing !== undefined)
      throw new Refusal("invalid", `body is not valid: without {{ ${missing} }} the letter is of no use.`, {
        field,
      });
  }
}

/** Fills a letter in. A subject is one line, whatever was filled in: no header can be added. */
export function fillLetter(text: LetterText, values: Readonly<Record<string, string>>): LetterText {
  const fill = (field: keyof LetterText): string => {
    try {
      return plainText(String(engine.renderSync(parse(field, text[field]), { ...values })));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
      throw new Refusal("invalid", `${field} is not valid: ${reason}.`, { field });
    }
  };
  return { subject: fill("subject").replace(/\s+/gu, " ").trim(), body: fill("body").trim() };
}

import { knownItem } from "../../items.ts";
import { textIn, withOrganisation, type Texts } from "../../language.ts";
import type { ReaderLanguage } from "../chart.ts";

/** Short names for what a picture, a table and a sentence have room for. */
const SHORT: Readonly<Record<string, Record<ReaderLanguage, string>>> = {
  reachability: { nl: "Bereikbaarheid", en: "Reachability" },
  first_response: { nl: "Eerste reactie", en: "First response" },
  attention: { nl: "Aandacht", en: "Attention" },
  professionalism: { nl: "Professionaliteit", en: "Professionalism" },
  outcome: { nl: "Resultaat", en: "Outcome" },
  settlement: { nl: "Afwikkeling", en: "Settlement" },
  recommendation: { nl: "Aanbeveling", en: "Recommendation" },
  expectation: { nl: "Verwachting", en: "Expectation" },
  apology: { nl: "Excuses", en: "Apology" },
  service: { nl: "Service", en: "Service" },
};

export interface NamedItem {
  key: string;
  /** The organisation's own statement; left out where Klankbord's is used. */
  texts?: Texts | undefined;
}

/**
 * The short name of an item in the reader's language. An item that the organisation made itself is called by its
 * statement, since only the organisation knows what it is called in short.
 */
export function itemName({ key, texts }: NamedItem, organisation: string, language: ReaderLanguage): string {
  const short = shortName(key, language);
  if (short !== null) return short;
  const statement = texts && textIn(texts, language);
  return statement ? withOrganisation(statement, organisation) : key;
}

function shortName(key: string, language: ReaderLanguage): string | null {
  return Object.hasOwn(SHORT, key) ? (SHORT[key]?.[language] ?? null) : null;
}

/** A name within a sentence: our own in lower case, a statement of the organisation between quotation marks. */
export function nameInSentence(key: string, name: string): string {
  if (knownItem(key)) return name.charAt(0).toLowerCase() + name.slice(1);
  return `“${name}”`;
}

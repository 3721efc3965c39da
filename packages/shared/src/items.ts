import type { Language } from "./language.ts";

/** Performance items say what was done; result items say what came of it and are the outcomes for derived importance. */
export type ItemRole = "performance" | "result";

export interface MonitorItem {
  key: string;
  role: ItemRole;
  /** The statement, with `{organisation}` where the organisation's name belongs. */
  texts: Record<Language, string>;
}

/**
 * The eight statements of the complaint monitor in their fixed order (M1), and the optional ninth.
 * Source of the Dutch: Van Dun, Klachtenmanagement in de praktijk, 2006.
 */
export const MONITOR_ITEMS = [
  {
    key: "reachability",
    role: "performance",
    texts: {
      nl: "{organisation} was gemakkelijk bereikbaar voor mijn feedback",
      en: "{organisation} was easy to reach with my feedback",
      de: "{organisation} war für mein Anliegen leicht zu erreichen",
      fr: "Il m’a été facile de joindre {organisation} pour donner mon avis",
    },
  },
  {
    key: "first_response",
    role: "performance",
    texts: {
      nl: "Ik kreeg tijdig een eerste terugkoppeling",
      en: "I received a first response in good time",
      de: "Ich habe rechtzeitig eine erste Rückmeldung erhalten",
      fr: "J’ai reçu une première réponse dans un délai convenable",
    },
  },
  {
    key: "attention",
    role: "performance",
    texts: {
      nl: "Ik kreeg alle noodzakelijke aandacht",
      en: "I was given all the attention that was needed",
      de: "Meinem Anliegen wurde die nötige Aufmerksamkeit geschenkt",
      fr: "On m’a accordé toute l’attention nécessaire",
    },
  },
  {
    key: "professionalism",
    role: "performance",
    texts: {
      nl: "Mijn feedback is professioneel behandeld",
      en: "My feedback was handled professionally",
      de: "Mein Anliegen wurde professionell bearbeitet",
      fr: "Ma demande a été traitée avec professionnalisme",
    },
  },
  {
    key: "outcome",
    role: "performance",
    texts: {
      nl: "Mijn feedback heeft uiteindelijk geleid tot een gewenst / passend resultaat",
      en: "My feedback eventually led to a desired or fitting result",
      de: "Mein Anliegen hat am Ende zu einem gewünschten oder angemessenen Ergebnis geführt",
      fr: "Ma demande a finalement abouti à un résultat souhaité ou adapté",
    },
  },
  {
    key: "settlement",
    role: "performance",
    texts: {
      nl: "De gehele afwikkeling is voorspoedig verlopen",
      en: "The whole settlement went smoothly",
      de: "Die gesamte Abwicklung verlief reibungslos",
      fr: "L’ensemble du traitement s’est déroulé sans difficulté",
    },
  },
  {
    key: "recommendation",
    role: "result",
    texts: {
      nl: "{organisation} is een bedrijf om aan te bevelen",
      en: "{organisation} is a company to recommend",
      de: "{organisation} ist ein Unternehmen, das ich weiterempfehlen kann",
      fr: "{organisation} est une entreprise à recommander",
    },
  },
  {
    key: "expectation",
    role: "result",
    texts: {
      nl: "{organisation} heeft (alsnog) mijn verwachting overtroffen",
      en: "{organisation} has (in the end) exceeded my expectations",
      de: "{organisation} hat meine Erwartungen (letztlich doch) übertroffen",
      fr: "{organisation} a (finalement) dépassé mes attentes",
    },
  },
] as const satisfies readonly MonitorItem[];

export const APOLOGY_ITEM = {
  key: "apology",
  role: "performance",
  texts: {
    nl: "Ik kreeg excuses die gemeend overkwamen",
    en: "I was given an apology that felt sincere",
    de: "Man hat sich bei mir aufrichtig entschuldigt",
    fr: "J’ai reçu des excuses qui m’ont paru sincères",
  },
} as const satisfies MonitorItem;

/** The two statements of the post-service survey (F1); importance is not asked there. */
export const FEEDBACK_ITEMS = [
  {
    key: "service",
    role: "performance",
    texts: {
      nl: "Ik ben tevreden over hoe {organisation} mij heeft geholpen",
      en: "I am satisfied with how {organisation} helped me",
      de: "Ich bin zufrieden damit, wie {organisation} mir geholfen hat",
      fr: "Je suis satisfait de l’aide que m’a apportée {organisation}",
    },
  },
  {
    key: "expectation",
    role: "result",
    texts: {
      nl: "{organisation} heeft mijn verwachting overtroffen",
      en: "{organisation} has exceeded my expectations",
      de: "{organisation} hat meine Erwartungen übertroffen",
      fr: "{organisation} a dépassé mes attentes",
    },
  },
] as const satisfies readonly MonitorItem[];

const KNOWN: readonly MonitorItem[] = [...MONITOR_ITEMS, APOLOGY_ITEM, ...FEEDBACK_ITEMS];

/** The item that Klankbord itself brings under this key, or undefined for an organisation's own item. */
export function knownItem(key: string): MonitorItem | undefined {
  return KNOWN.find((item) => item.key === key);
}

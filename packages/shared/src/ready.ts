import { FEEDBACK_ITEMS, MONITOR_ITEMS } from "./items.ts";
import type { Language } from "./language.ts";
import type { SurveyInput } from "./survey.ts";

/** In every language: the type error names one that lacks it. */
type InAll = Record<Language, string>;

/** The surveys that a fresh installation has (F1, M4). Open dimensions, and an empty list of origins, which means any. */
export function readySurveys(organisation: string): SurveyInput[] {
  const dimensions = [
    {
      key: "location",
      label: { nl: "Vestiging", en: "Location", de: "Standort", fr: "Site" } satisfies InAll,
    },
    { key: "channel", label: { nl: "Kanaal", en: "Channel", de: "Kanal", fr: "Canal" } satisfies InAll },
    {
      key: "product",
      label: {
        nl: "Product of dienst",
        en: "Product or service",
        de: "Produkt oder Leistung",
        fr: "Produit ou service",
      } satisfies InAll,
    },
  ];
  const hidden = dimensions.map(({ key }) => key);
  return [
    {
      key: "monitor",
      kind: "monitor",
      organisation,
      // In the words of its statements: towards customers it is feedback, also where it was a complaint (F3).
      title: {
        nl: "Hoe hebben wij uw feedback behandeld?",
        en: "How did we handle your feedback?",
        de: "Wie haben wir Ihr Anliegen bearbeitet?",
        fr: "Comment avons-nous traité votre demande ?",
      } satisfies InAll,
      items: MONITOR_ITEMS.map(({ key, role }) => ({ key, role })),
      dimensions,
      hidden,
    },
    {
      key: "feedback",
      kind: "feedback",
      organisation,
      title: {
        nl: "Hoe was onze service?",
        en: "How was our service?",
        de: "Wie war unser Service?",
        fr: "Comment était notre service ?",
      } satisfies InAll,
      items: FEEDBACK_ITEMS.map(({ key, role, texts }) => ({ key, role, texts, importance: false })),
      dimensions,
      hidden,
      contact: { asked: true },
    },
  ];
}

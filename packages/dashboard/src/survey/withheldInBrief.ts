import type { Withheld } from "@klankbord/shared/matrix";
import type { Language } from "../words/language.ts";

const REASONS: Record<Language, Record<Withheld, string>> = {
  nl: {
    empty: "geen antwoorden",
    too_few: "te weinig antwoorden om te tonen",
    complement: "niet getoond: de paar andere antwoorden zouden herleidbaar zijn",
    protects_other: "niet getoond: een kleinere groep zou herleidbaar zijn",
    waiting: "nog niet getoond: wacht op meer antwoorden",
  },
  en: {
    empty: "no answers",
    too_few: "too few answers to show",
    complement: "not shown: the few other answers could be traced",
    protects_other: "not shown: a smaller group could be traced",
    waiting: "not shown yet: waiting for more answers",
  },
};

/** Why a group stands there without figures, short enough for a row of a table. */
export function withheldInBrief(reason: Withheld, language: Language): string {
  return REASONS[language][reason];
}

import type { Problem, ProblemCode } from "@klankbord/shared";
import type { Language } from "./language.ts";

type Kind =
  | "question"
  | "survey"
  | "improvement"
  | "gone"
  | "owner"
  | "mail"
  | "rights"
  | "password"
  | "code"
  | "passkey"
  | "origin"
  | "version"
  | "conflict"
  | "broken"
  | "often"
  | "busy";

/** What each refusal comes down to for a reader of the dashboard. */
const KINDS: Record<ProblemCode, Kind> = {
  not_json: "version",
  bad_encoding: "question",
  too_deep: "question",
  unauthorised: "rights",
  second_factor: "code",
  foreign_origin: "origin",
  forbidden: "rights",
  cross_site: "origin",
  unknown_route: "version",
  unknown_survey: "survey",
  unknown_improvement: "improvement",
  unknown_person: "gone",
  unknown_key: "gone",
  unknown_session: "gone",
  unknown_job: "gone",
  unknown_passkey: "gone",
  unknown_merge: "gone",
  method_not_allowed: "version",
  id_taken: "conflict",
  conflict: "conflict",
  scale_fixed: "question",
  too_many: "question",
  last_owner: "owner",
  no_mail: "mail",
  too_large: "question",
  unsupported_media_type: "version",
  invalid: "question",
  survey_closed: "survey",
  survey_not_found: "survey",
  unknown_item: "question",
  unknown_dimension: "question",
  unknown_parameter: "question",
  out_of_range: "question",
  wrong_password: "password",
  wrong_code: "code",
  wrong_passkey: "passkey",
  too_many_requests: "often",
  internal: "broken",
  busy: "busy",
};

const SENTENCES: Record<Language, Record<Kind, string>> = {
  nl: {
    question:
      "Deze keuze kent de server niet, of het is te veel in één keer. Kies een andere periode of andere antwoorden.",
    survey: "Er is geen vragenlijst met deze naam.",
    improvement: "Deze verbetering is er niet meer.",
    gone: "Dit is er niet meer; misschien heeft iemand anders het verwijderd. Laad de pagina opnieuw.",
    mail: "Deze server verstuurt geen mail. De beheerder kan dat instellen.",
    owner: "Iemand moet eigenaar blijven. Maak eerst een ander eigenaar.",
    rights: "U mag deze cijfers niet zien. Vraag de beheerder van deze server om toegang.",
    password: "Dit is niet uw wachtwoord.",
    code: "Deze code klopt niet, of is al gebruikt. Wacht op de volgende die de app toont.",
    passkey: "Deze passkey is niet aangenomen, of het duurde te lang. Probeer het opnieuw.",
    origin:
      "De server neemt dit niet aan vanaf dit adres. Open het dashboard op het eigen adres van de server.",
    version:
      "Deze pagina en de server passen niet bij elkaar, misschien na een nieuwe versie. Laad de pagina opnieuw.",
    conflict: "Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw.",
    broken:
      "Er ging iets mis in de server. Er is niets verloren; de beheerder vindt de oorzaak in het logboek.",
    often:
      "Dit is te vaak geprobeerd vanaf dit adres. Wacht een minuut en probeer het opnieuw; na heel veel pogingen duurt het een uur.",
    busy: "De server heeft het even te druk. Probeer het zo opnieuw.",
  },
  en: {
    question:
      "The server does not know this choice, or it is too much at once. Choose another period or other answers.",
    survey: "There is no survey with this name.",
    improvement: "This improvement is no longer there.",
    gone: "This is no longer there; somebody else may have removed it. Reload the page.",
    mail: "This server sends no mail. Whoever runs it can set that up.",
    owner: "Somebody has to stay owner. Make another person owner first.",
    rights: "You may not see these figures. Ask whoever runs this server for access.",
    password: "This is not your password.",
    code: "This code is not right, or was used before. Wait for the next one that the app shows.",
    passkey: "This passkey was not taken, or it took too long. Try again.",
    origin:
      "The server does not take this from this address. Open the dashboard at the server’s own address.",
    version: "This page and the server do not fit each other, perhaps after a new version. Reload the page.",
    conflict: "Somebody else changed this in the meantime. Reload the page.",
    broken:
      "Something went wrong in the server. Nothing is lost; whoever runs it finds the cause in the log.",
    often:
      "This was tried too often from this address. Wait a minute and try again; after very many attempts it takes an hour.",
    busy: "The server is too busy for a moment. Try again shortly.",
  },
};

/** Why the server does not answer, in the reader's words; null for a code that this build does not know. */
export function refusalInWords({ code }: Pick<Problem, "code">, language: Language): string | null {
  return Object.hasOwn(KINDS, code) ? SENTENCES[language][KINDS[code]] : null;
}

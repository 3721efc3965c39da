import { textIn, withOrganisation, type Language, type SurveyDefinition } from "@klankbord/shared";
import { h } from "preact";
import { page } from "./document.tsx";

interface HostedWords {
  survey: string;
  noScript: string;
  closed: string;
  unknownTitle: string;
  unknown: string;
  privacy: string;
}

const WORDS: Record<Language, HostedWords> = {
  nl: {
    survey: "Vragenlijst",
    noScript: "Deze vragenlijst heeft JavaScript nodig. Zet het aan in uw browser en laad de pagina opnieuw.",
    closed: "Deze vragenlijst is gesloten. Dank voor uw moeite.",
    unknownTitle: "Deze vragenlijst bestaat niet",
    unknown: "Misschien is het adres niet helemaal overgenomen. Kijk het nog eens na.",
    privacy: "Privacy",
  },
  en: {
    survey: "Survey",
    noScript: "This survey needs JavaScript. Switch it on in your browser and load the page again.",
    closed: "This survey is closed. Thank you for your trouble.",
    unknownTitle: "There is no such survey",
    unknown: "Perhaps the address was not copied in full. Please check it.",
    privacy: "Privacy",
  },
  de: {
    survey: "Umfrage",
    noScript:
      "Diese Umfrage benötigt JavaScript. Schalten Sie es im Browser ein und laden Sie die Seite neu.",
    closed: "Diese Umfrage ist beendet. Vielen Dank für Ihre Mühe.",
    unknownTitle: "Diese Umfrage gibt es nicht",
    unknown: "Vielleicht wurde die Adresse nicht vollständig übernommen. Bitte prüfen Sie sie.",
    privacy: "Datenschutz",
  },
  fr: {
    survey: "Questionnaire",
    noScript:
      "Ce questionnaire a besoin de JavaScript. Activez-le dans votre navigateur et rechargez la page.",
    closed: "Ce questionnaire est clos. Merci de votre peine.",
    unknownTitle: "Ce questionnaire n’existe pas",
    unknown: "L’adresse n’a peut-être pas été recopiée en entier. Veuillez la vérifier.",
    privacy: "Confidentialité",
  },
};

interface Hosted {
  definition: SurveyDefinition;
  language: Language;
  /** Values of dimensions that the link carried and the survey lets through. */
  hidden: Readonly<Record<string, string>>;
}

/** The survey on a page of its own, for links in mails and codes on paper. */
export function hostedPage({ definition, language, hidden }: Hosted): string {
  const words = WORDS[language];
  const { organisation } = definition;
  const title = withOrganisation(textIn(definition.title ?? {}, language) ?? words.survey, organisation);
  const values = new URLSearchParams(hidden).toString();
  return page({
    language,
    title: `${title} · ${organisation}`,
    styles: ["hosted"],
    body: (
      <>
        <header class="sender">
          <p>{organisation}</p>
        </header>
        <main>
          <h1 class={definition.status === "closed" ? undefined : "unseen"}>{title}</h1>
          {definition.status === "closed" ? (
            <p class="notice">{words.closed}</p>
          ) : (
            <>
              {h("klankbord-survey", {
                survey: definition.key,
                language,
                ...(values === "" ? {} : { "hidden-values": values }),
              })}
              <noscript>
                <p class="notice">{words.noScript}</p>
              </noscript>
              <script async src="/embed.js" />
            </>
          )}
        </main>
        {definition.privacy.link === undefined ? null : (
          <footer>
            <a href={definition.privacy.link} rel="noreferrer">
              {words.privacy}
            </a>
          </footer>
        )}
      </>
    ),
  });
}

/** What somebody sees who typed an address wrong. */
export function unknownSurveyPage(language: Language): string {
  const words = WORDS[language];
  return page({
    language,
    title: words.unknownTitle,
    styles: ["hosted"],
    body: (
      <main>
        <h1>{words.unknownTitle}</h1>
        <p>{words.unknown}</p>
      </main>
    ),
  });
}

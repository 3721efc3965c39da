import type { MailWords } from "./words.ts";

export const nl: MailWords = {
  title: {
    people: "Mails gaan de deur uit",
    demo: "Mails blijven in de demo",
    nobody: "Er gaat geen mail uit",
  },
  intro: {
    people: "Uitnodigingen, en links voor wie het wachtwoord vergat, gaan per mail.",
    demo: "Wat verstuurd zou worden staat op een pagina van de demo, en gaat naar niemand.",
    nobody:
      "Links om een wachtwoord te kiezen worden met de hand gekopieerd, op de pagina Mensen. Wie deze server beheert kan SMTP_URL, MAIL_FROM en PUBLIC_URL instellen.",
  },
  toPost: "De mails bekijken",
  server: "Mailserver",
  from: "Afzender",
  setIn: "Ingesteld waar de server is gestart (SMTP_URL, MAIL_FROM); hier is het niet te wijzigen.",
  trial: {
    title: "Testmail",
    intro: "Verstuurt er nu een en toont wat de mailserver ervan zegt.",
    to: "Aan",
    send: "Versturen",
    sending: "Wordt verstuurd …",
    results: {
      accepted: "De mailserver heeft hem aangenomen:",
      later: "Hij ging niet weg; de mailserver of de verbinding zegt:",
      refused: "De mailserver weigert hem:",
      unsure: "De mailserver had hem en zweeg toen; hij kan aankomen of niet:",
    },
    notAnAddress: "Dit is geen e-mailadres.",
  },
  letters: {
    title: "Brieven",
    intro: "Wat er in de mails staat. Pas de woorden aan zoals u wilt; de link moet blijven.",
    letter: "Brief",
    language: "Taal",
    names: { invitation: "Uitnodiging", password: "Wachtwoord vergeten" },
    languages: { nl: "Nederlands", en: "Engels" },
    subject: "Onderwerp",
    body: "Tekst",
    variables: (names) =>
      `Wordt ingevuld bij het versturen: ${names}. Een lege regel begint een alinea; een alinea met alleen de link wordt een knop.`,
    own: "In uw eigen woorden.",
    ours: "In de woorden die Klankbord meebrengt.",
    preview: "Voorbeeld",
    previewed: "Zoals iemand hem krijgt",
    keep: "Bewaren",
    kept: "De brief is bewaard.",
    reset: "Terug naar onze woorden",
    wasReset: "De brief heeft weer de woorden die Klankbord meebrengt.",
    changed:
      "Iemand anders heeft deze brief intussen gewijzigd. Wat u schreef staat er nog; laad de pagina opnieuw om die wijziging te zien.",
  },
};

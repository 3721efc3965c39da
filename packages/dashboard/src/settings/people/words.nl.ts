import type { PeopleWords } from "./words.ts";

export const nl: PeopleWords = {
  title: "Mensen",
  intro: "Wie zich mag aanmelden, en wat zij mogen. Een nieuwe rol geldt vanaf hun volgende klik.",
  empty:
    "Nog niemand: tot nu toe opent alleen de toegangssleutel dit dashboard. Voeg eerst uzelf toe, als eigenaar.",
  columns: { name: "Naam", email: "E-mailadres", role: "Rol" },
  may: {
    owner: "alles, ook mensen en instellingen",
    manager: "cijfers, verbeteringen, vragenlijsten",
    agent: "cijfers",
    viewer: "cijfers",
  },
  sees: "Ziet",
  all: "alle reacties",
  only: (groups) => `alleen ${groups}`,
  invited: "uitgenodigd, heeft nog geen wachtwoord",
  add: "Iemand toevoegen",
  adding: "Iemand toevoegen",
  save: "Toevoegen",
  saving: "Wordt toegevoegd …",
  cancel: "Annuleren",
  roleOf: (name) => `Rol van ${name}`,
  newLink: "Nieuwe link",
  newLinkOf: (name) => `Een nieuwe link maken voor ${name}`,
  remove: "Verwijderen",
  removeOf: (name) => `${name} verwijderen`,
  really: (name) => `${name} verwijderen? Overal wordt de aanmelding meteen beëindigd.`,
  keep: "Behouden",
  removed: (name) => `${name} is verwijderd.`,
  changed: (name, role) => `${name} is vanaf nu ${role.toLowerCase()}.`,
  link: (name) => `Stuur ${name} deze link`,
  linkHelp: (until) =>
    `Wie hem opent kiest een wachtwoord, één keer, tot ${until}. Hij staat alleen nu hier; een nieuwe link maakt hem ongeldig.`,
  copy: "Kopiëren",
  copied: "Gekopieerd",
  problems: {
    name: "Vul een naam in.",
    email: "Dit is geen e-mailadres.",
    taken: "Iemand hier heeft dit e-mailadres al.",
  },
  offline: "De server is niet bereikbaar. Er is niets gewijzigd; probeer het zo opnieuw.",
};

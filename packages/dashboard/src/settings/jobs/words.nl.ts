import type { JobsWords } from "./words.ts";

export const nl: JobsWords = {
  name: "Taken",
  title: (trouble, waiting) =>
    trouble > 0
      ? `${trouble} ${trouble === 1 ? "taak vraagt" : "taken vragen"} om iemand die kijkt`
      : waiting > 0
        ? `${waiting} ${waiting === 1 ? "taak wacht" : "taken wachten"}, er ging niets mis`
        : "Niets wacht en er ging niets mis",
  intro:
    "Wat de server zelf later of opnieuw doet: mails, reservekopieën, opruimen. Wat niet lukt wordt opnieuw geprobeerd, met steeds langere pauzes.",
  show: "Tonen",
  all: "alle",
  states: { waiting: "wachtend", failed: "mislukt", unsure: "misschien gedaan", done: "gedaan" },
  kinds: {
    mail: "Mail",
    backup: "Reservekopie",
    retention: "Verwijderen wat niet langer wordt bewaard",
    expiring: "Verlopen links verwijderen",
  },
  mails: { invitation: "uitnodiging", password: "nieuw wachtwoord" },
  running: "wordt nu gedaan",
  next: (moment) => `volgende poging ${moment}`,
  done: (moment) => `gedaan op ${moment}`,
  failed: (moment) => `mislukt op ${moment}`,
  unsure: (moment) => `misschien gedaan, ${moment}: opnieuw doen kan dubbel zijn`,
  attempts: (n) => (n === 1 ? "één keer geprobeerd" : `${n} keer geprobeerd`),
  reason: "Reden",
  retry: "Opnieuw proberen",
  retryOf: (what) => `Opnieuw proberen: ${what}`,
  retried: (what) => `${what}: wordt nu opnieuw geprobeerd.`,
  none: "Geen taken van deze soort.",
  older: "Ouder",
  newest: "Nieuwste",
};

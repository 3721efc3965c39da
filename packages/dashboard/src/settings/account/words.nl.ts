import type { AccountWords } from "./words.ts";

export const nl: AccountWords = {
  title: "Uw account",
  cancel: "Annuleren",
  sending: "Een ogenblik …",
  device: (browser, system) =>
    browser === null && system === null
      ? "Onbekende browser"
      : `${browser ?? "Onbekende browser"}${system === null ? "" : ` op ${system}`}`,
  sessions: {
    title: "Waar u bent aangemeld",
    intro: "Staat hier iets dat u niet bent? Beëindig het en wijzig uw wachtwoord.",
    here: "deze browser",
    times: (opened, seen) => `Aangemeld ${opened}, laatst gebruikt ${seen}`,
    end: "Beëindigen",
    endOf: (device) => `${device} beëindigen`,
    ended: "Die is afgemeld.",
    others: "Overal elders afmelden",
    othersEnded: "U bent alleen hier nog aangemeld.",
    everywhere: "Overal afmelden",
  },
  password: {
    title: "Wachtwoord",
    open: "Wachtwoord wijzigen",
    former: "Huidig wachtwoord",
    next: "Nieuw wachtwoord",
    help: "Ten minste 12 tekens; een paar woorden achter elkaar is prima. Andere browsers worden afgemeld.",
    tooShort: "Dit is korter dan 12 tekens.",
    save: "Bewaren",
    saved: "Uw wachtwoord is gewijzigd. Andere browsers zijn afgemeld.",
  },
  confirm: {
    label: "Uw wachtwoord",
    help: "Zodat niemand dit wijzigt die uw browser open aantreft.",
  },
  code: {
    title: "Code bij het aanmelden",
    intro:
      "Naast uw wachtwoord wordt een code gevraagd die een app op uw telefoon toont. Wie alleen uw wachtwoord kent, komt er niet in.",
    noPassword: "U meldt zich aan zonder wachtwoord; er is niets waar een code naast kan staan.",
    open: "Instellen",
    next: "Verder",
    scan: "Scan dit met een authenticator-app op uw telefoon en vul daarna de code in die de app toont.",
    secret: "Of typ dit in de app:",
    picture: "QR-code voor de authenticator-app",
    label: "Code van de app",
    help: "Zes cijfers. Er wordt u niets gevraagd voordat een code heeft geklopt.",
    finish: "Aanzetten",
    since: (day) => `Sinds ${day} wordt een code gevraagd.`,
    left: (n) => (n === 1 ? "Er is nog één herstelcode." : `Er zijn nog ${n} herstelcodes.`),
    renew: "Nieuwe herstelcodes",
    remove: "Uitzetten",
    removed: "Er wordt geen code meer gevraagd.",
    codesTitle: "Bewaar deze herstelcodes",
    codesText:
      "Elke code laat u één keer binnen in plaats van een code van de app, voor als u uw telefoon kwijt bent. Ze worden alleen nu getoond. Druk ze af, of zet ze in een wachtwoordbeheerder.",
    copy: "Kopiëren",
    copied: "Gekopieerd",
    kept: "Ik heb ze bewaard",
  },
  passkeys: {
    title: "Passkeys",
    intro:
      "Meld u aan met vinger, gezicht of de pincode van uw apparaat, zonder wachtwoord en code. Een passkey werkt alleen op dit adres.",
    impossible: "Op dit adres maken browsers geen passkeys: daarvoor zijn een hostnaam en https nodig.",
    unable: "Deze browser kan hier geen passkeys maken.",
    add: "Passkey toevoegen",
    declined:
      "Er is geen passkey gemaakt. Misschien hebt u het venster gesloten, of heeft dit apparaat er al een.",
    added: "De passkey is toegevoegd. U kunt zich er voortaan mee aanmelden.",
    times: (made, used) =>
      `Gemaakt ${made}, ${used === null ? "nog niet gebruikt" : `laatst gebruikt ${used}`}`,
    elsewhere: "voor een ander adres: hier niet te gebruiken",
    remove: "Verwijderen",
    removeOf: (device) => `De passkey van ${device} verwijderen`,
    really: "Verwijderen? U kunt zich er dan niet meer mee aanmelden.",
    keep: "Behouden",
    removed: "De passkey is verwijderd.",
  },
};

import type { JoinWords, SignInWords } from "./words.ts";

export const signIn: SignInWords = {
  title: "Aanmelden",
  text: "De cijfers zijn alleen voor uw organisatie.",
  email: "E-mailadres",
  password: "Wachtwoord",
  button: "Aanmelden",
  wrong: "Het e-mailadres of het wachtwoord klopt niet.",
  forgottenButton: "Wachtwoord vergeten?",
  forgottenHelp: "Hoofdletters tellen mee.",
  forgottenTitle: "Een ander wachtwoord kiezen",
  forgottenText:
    "Vul uw e-mailadres in. U krijgt een mail met een link waarmee u een ander wachtwoord kiest.",
  notAnAddress: "Dit is geen e-mailadres.",
  sendLink: "De link versturen",
  sentTitle: "Kijk in uw mail",
  sentText: (email) =>
    `Heeft iemand hier het adres ${email}, dan is een mail met een link onderweg. Die is twee uur goed. Komt er niets? Kijk bij ongewenste mail, of vraag een eigenaar van uw organisatie.`,
  forgotten:
    "Wachtwoord vergeten? Een eigenaar van uw organisatie kan een link maken waarmee u een nieuw kiest.",
  offline: "De server is niet bereikbaar. Probeer het zo opnieuw.",
  token: "Toegangssleutel",
  byToken: "Aanmelden met de toegangssleutel",
  byPassword: "Aanmelden met een wachtwoord",
  tokenText: "Vul de toegangssleutel in die de beheerder van deze server heeft ingesteld.",
  wrongToken:
    "Dit is niet de juiste sleutel. Kijk of er geen spaties voor of achter staan en probeer het opnieuw.",
  help: "De sleutel is de instelling ADMIN_TOKEN. Zonder die instelling drukt de server bij het starten een link af waarmee u zich aanmeldt.",
  byPasskey: "Aanmelden met een passkey",
  passkeyDeclined: "Er is geen passkey gebruikt. Probeer het opnieuw, of meld u aan met uw wachtwoord.",
  passkeyUnknown: "Deze passkey is hier niet bekend. Meld u aan met uw wachtwoord.",
  byProvider: "Aanmelden met het account van uw organisatie",
  refused: {
    unreachable:
      "De aanmelddienst van uw organisatie antwoordt niet. Probeer het zo opnieuw, of gebruik een wachtwoord.",
    expired: "Dat duurde te lang, of het is in een andere browser begonnen. Probeer het opnieuw.",
    declined: "De aanmelddienst van uw organisatie heeft u niet binnengelaten.",
    invalid:
      "Wat de aanmelddienst van uw organisatie stuurde, kan niet worden aangenomen. De beheerder van deze server vindt de oorzaak in het logboek.",
    no_role:
      "Uw organisatie kent u, maar geeft u hier geen rol. Vraag een eigenaar van Klankbord of uw IT-afdeling om toegang.",
    no_email:
      "De aanmelddienst van uw organisatie geeft geen e-mailadres van u door. Vraag uw IT-afdeling om dat met Klankbord te delen.",
    unverified:
      "De aanmelddienst van uw organisatie heeft uw e-mailadres niet gecontroleerd; het kan van iedereen zijn. Vraag het uw IT-afdeling, of meld u aan met een wachtwoord.",
  },
  codeTitle: "Nog één stap",
  code: "Code",
  codeHelp: "De zes cijfers die uw authenticator-app nu toont.",
  recoveryCode: "Herstelcode",
  recoveryHelp:
    "Een van de codes die u bewaarde toen u dit instelde; elke werkt één keer. Geen codes meer? Een eigenaar van uw organisatie kan helpen.",
  byRecovery: "Ik heb mijn app niet bij de hand",
  byApp: "Toch de app gebruiken",
  back: "Terug",
  usedLink:
    "Deze link is al gebruikt, of hoort bij een eerdere start. Waar de server is gestart staat de link die nu geldt.",
};

export const join: JoinWords = {
  title: "Kies een wachtwoord",
  text: "Hiermee en met uw e-mailadres meldt u zich voortaan aan.",
  password: "Nieuw wachtwoord",
  help: "Ten minste 12 tekens; een paar woorden achter elkaar is prima.",
  button: "Bewaren en aanmelden",
  tooShort: "Dit is korter dan 12 tekens.",
  dead: "Deze link is al gebruikt, te oud, of er is sindsdien een andere gestuurd. Vraag een eigenaar van uw organisatie om een nieuwe.",
};

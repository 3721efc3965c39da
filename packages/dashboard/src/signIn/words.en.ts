import type { JoinWords, SignInWords } from "./words.ts";

export const signIn: SignInWords = {
  title: "Sign in",
  text: "The figures are for your organisation only.",
  email: "E-mail address",
  password: "Password",
  button: "Sign in",
  wrong: "The e-mail address or the password is not right.",
  forgottenButton: "Password forgotten?",
  forgottenHelp: "Capital letters count.",
  forgottenTitle: "Choose another password",
  forgottenText:
    "Fill in your e-mail address. You get a mail with a link by which you choose another password.",
  notAnAddress: "This is not an e-mail address.",
  sendLink: "Send the link",
  sentTitle: "Look in your mail",
  sentText: (email) =>
    `If somebody here has the address ${email}, a mail with a link is on its way. It is good for two hours. Nothing there? Look among unwanted mail, or ask an owner of your organisation.`,
  forgotten:
    "Password forgotten? An owner of your organisation can make a link by which you choose a new one.",
  offline: "The server cannot be reached. Try again in a moment.",
  token: "Access token",
  byToken: "Sign in with the access token",
  byPassword: "Sign in with a password",
  tokenText: "Enter the access token that whoever runs this server has set.",
  wrongToken: "This is not the right token. Check for spaces at either end, and try again.",
  help: "The token is the setting ADMIN_TOKEN. Without that setting the server prints a link that signs you in when it starts.",
  byPasskey: "Sign in with a passkey",
  passkeyDeclined: "No passkey was used. Try again, or sign in with your password.",
  passkeyUnknown: "This passkey is not known here. Sign in with your password.",
  byProvider: "Sign in with your organisation’s account",
  refused: {
    unreachable:
      "Your organisation’s sign-in service does not answer. Try again in a moment, or use a password.",
    expired: "That took too long, or it was begun in another browser. Try again.",
    declined: "Your organisation’s sign-in service did not let you in.",
    invalid:
      "What your organisation’s sign-in service sent cannot be taken. Whoever runs this server finds the cause in the log.",
    no_role:
      "You are known at your organisation, but it gives you no role here. Ask an owner of Klankbord or your IT department for access.",
    no_email:
      "Your organisation’s sign-in service tells no e-mail address of you. Ask your IT department to share it with Klankbord.",
    unverified:
      "Your organisation’s sign-in service has not verified your e-mail address, so it could be anybody’s. Ask your IT department, or sign in with a password.",
  },
  codeTitle: "One more step",
  code: "Code",
  codeHelp: "The six digits that your authenticator app shows now.",
  recoveryCode: "Recovery code",
  recoveryHelp:
    "One of the codes that you kept when you set this up; each works once. No codes left? An owner of your organisation can help.",
  byRecovery: "I do not have my app",
  byApp: "Use the app after all",
  back: "Back",
  usedLink:
    "This link has been used, or is of an earlier start. The link that is good now is printed where the server was started.",
};

export const join: JoinWords = {
  title: "Choose a password",
  text: "With it and your e-mail address you sign in from now on.",
  password: "New password",
  help: "At least 12 characters; a few words in a row are fine.",
  button: "Save and sign in",
  tooShort: "This is shorter than 12 characters.",
  dead: "This link has been used, is too old, or another one was sent since. Ask an owner of your organisation for a new one.",
};

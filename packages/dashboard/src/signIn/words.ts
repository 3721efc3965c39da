import type { ProviderFailure } from "@klankbord/shared";

/** The words of signing in, in one language. */
export interface SignInWords {
  title: string;
  text: string;
  email: string;
  password: string;
  button: string;
  wrong: string;
  forgotten: string;
  /** Where mail is set up: the button, and the step behind it. */
  forgottenButton: string;
  forgottenHelp: string;
  forgottenTitle: string;
  forgottenText: string;
  notAnAddress: string;
  sendLink: string;
  sentTitle: string;
  sentText: (email: string) => string;
  offline: string;
  /** The other way in, for whoever keeps the server. */
  token: string;
  byToken: string;
  byPassword: string;
  tokenText: string;
  wrongToken: string;
  help: string;
  byPasskey: string;
  /** The window of the browser was closed, or it has no passkey for this address. */
  passkeyDeclined: string;
  passkeyUnknown: string;
  /** The organisation's own provider, and why it did not let somebody in. */
  byProvider: string;
  refused: Record<ProviderFailure, string>;
  /** The step after the password, where a code of an app is asked. */
  codeTitle: string;
  code: string;
  codeHelp: string;
  recoveryCode: string;
  recoveryHelp: string;
  byRecovery: string;
  byApp: string;
  back: string;
  /** A link that signs in was opened a second time. */
  usedLink: string;
}

/** Those of choosing a password, by the link that somebody was sent. */
export interface JoinWords {
  title: string;
  text: string;
  password: string;
  help: string;
  button: string;
  tooShort: string;
  dead: string;
}

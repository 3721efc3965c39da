import { newSecret, sameSecret } from "./secret.ts";

/** What signs in whoever can read the terminal, where no admin token is set: a secret that opens one session and is then replaced. */
export interface OneTimeLink {
  /** The secret that is good now. */
  secret: () => string;
  /** Whether this is it; then it is no more, and `renewed` is told. */
  use: (given: string) => boolean;
}

export function createOneTimeLink(renewed: () => void): OneTimeLink {
  let secret = newSecret();
  return {
    secret: () => secret,
    use(given) {
      if (!sameSecret(given, secret)) return false;
      secret = newSecret();
      renewed();
      return true;
    },
  };
}
